from ksii.render.charts.labels import Box, placed

PANEL = Box(0, 0, 100, 60)


def test_a_label_stands_above_its_point() -> None:
    (box,) = placed([(50, 40)], [(20, 10)], [], PANEL)
    assert (box.left, box.right, box.bottom) == (40, 60, 33)


def test_a_label_keeps_inside_the_panel() -> None:
    assert [placed([spot], [(20, 10)], [], PANEL)[0].within(PANEL) for spot in ((0, 30), (100, 30), (50, 5))] == [True] * 3


def test_labels_of_near_points_keep_apart() -> None:
    one, other = placed([(50, 40), (58, 38)], [(30, 10), (30, 10)], [], PANEL)
    assert not one.meets(other)


def test_a_label_gives_way_to_a_line() -> None:
    steep = ((50, 40), (55, 0))
    (box,) = placed([(50, 40)], [(20, 10)], [steep], PANEL)
    assert box.top > 40
