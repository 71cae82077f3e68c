"""What the external review of 16 January 2026 remarked on and what must find it: the tables of `test_review.py`.

A rule stands here as `name`, or as `name: value` where one of the values in its message matters.
"""

import datetime
from collections.abc import Mapping

DAY = datetime.date(2026, 1, 16)
NOVEMBER = datetime.date(2026, 11, 21)

Table = Mapping[str, list[str]]

REVIEW: Table = {
    "G1 no section on funding": ["no-budget", "missing-appendix: budget"],
    "G2 the Law on AI takes force in two days, uncommunicated": [
        "unexplained-law: kz-ai",
        "unowned-obligation: law.kz-ai",
        "unaccompanied-event: law-in-force",
    ],
    "G3 nothing dated for January": [
        "first-weeks-without-actions: 2026-W03",
        "first-weeks-without-actions: 2026-W04",
        "first-weeks-without-actions: 2026-W05",
        "activity-without-completion-form: council-set-up",
        "activity-without-accountable: council-set-up",
    ],
    "G4 regional profiles and fear matrix mentioned, not attached": [
        "mentioned-appendix-absent: regional-profiles",
        "mentioned-appendix-absent: fear-matrix",
        "missing-appendix: regional-profiles",
        "missing-appendix: fear-matrix",
        "region-without-profile",
        "unanswered-fear: job-loss",
        "fear-without-spokesperson: data-leak",
        "fear-without-channel: digital-dictatorship",
        "empty-fear-cell: job-loss",
    ],
    "G5 no guideline on AI tools in communications": ["no-ai-policy"],
    "T1 few global benchmarks": ["no-legal-comparison"],
    "T2 nothing for underperformance": ["kpi-without-escalation: awareness", "kpi-without-escalation: startups"],
    "T3 diaspora and international audiences": ["missing-audience-group: diaspora", "missing-audience-group: international"],
    "T4 static examples": ["narrative-without-living-case: ai-for-humans", "narrative-without-living-case: sovereign-development"],
    "T5 unequal access to digital channels": ["rural-audience-without-offline-channel: villagers"],
    "T6 overlapping functions, no arbitration": ["shared-function-without-arbitration: coordination", "incomplete-arbitration"],
    "T7 no drills": ["too-few-drills: 2026", "too-few-drills: 2027"],
    "T8 no data privacy in monitoring": ["tool-without-data-protection: media-monitoring", "no-privacy-rule"],
    "T9 vague resources": ["activity-without-budget-line: campaign", "no-budget"],
    "T10 no review triggers, no annual audit": ["no-review-trigger", "no-annual-audit: 2026", "no-annual-audit: 2027"],
    "I1 cost campaigns, training and monitoring": ["no-budget", "activity-without-budget-line: officials-training"],
    "I2 portal by the end of January, first consultations": ["first-weeks-without-actions: 2026-W05"],
    "I3 risks of AI itself, bias audits": ["missing-scenario: algorithmic-bias", "no-bias-audit"],
    "J1 launch the portal": ["planned-channel-without-launch: portal", "activity-without-accountable: portal-launch"],
    "J2 train speakers, brief the media": ["first-weeks-without-actions: 2026-W04", "missing-appendix: speakers"],
    "J3 watch the mood once the law is in force": ["no-baseline-survey", "unaccompanied-event: law-in-force"],
}
"""Five gaps, ten table rows, three improvements and three actions for January → what must report them."""

MISSED: Table = {
    "M1 languages and their authenticity": ["undeclared-authenticity", "missing-language: kk"],
    "M2 indicators without baseline, source, method": ["kpi-without-baseline: awareness", "kpi-without-method: trust-recovery"],
    "M3 awareness may have been reached already": ["target-already-met: awareness", "incomparable-baseline: awareness"],
    "M4 shares of nobody knows whom": ["share-without-population: awareness", "share-without-population: training"],
    "M5 no route of approval": ["no-approval-route"],
    "M6 no labelling of its own synthetic material": ["no-labelling-duty"],
    "M7 no accessibility": ["no-accessibility-requirements", "channel-without-accessibility: portal"],
    "M8 sources and figures that bear nothing": [
        "loose-figure: 22",
        "loose-figure: 23",
        "uncited-source: bank-blog",
        "fact-from-ai-only: aisana-trained",
        "two-values-for-one-day: aisana",
    ],
    "M9 a key date on a Sunday": ["deadline-on-day-off: 2026-01-18"],
    "M10 two councils of nearly the same name": ["similar-body-names"],
    "M11 an unpublished draft in a foreign AI service": ["foreign-ai-on-unpublished-text: readiness-check"],
    "M12 no time limits of the law, no clock": [
        "legal-deadline-without-sla: breach-notice",
        "legal-deadline-without-sla: media-request",
        "incomplete-sla: first-notification",
    ],
}
"""What the review overlooked in the same text."""

BESIDES = {
    "too-few-reviews": "The description speaks of quarterly reviews and names not one date.",
    "incomplete-target": "Of the described targets awareness alone has a day by which it is to be reached.",
}
"""What else is true of the described strategy, and why."""

ACCEPTANCE = """
BUD01 BUD03 LEG02 LEG04 TIM03 TIM09 TIM12 APP01 AUD11 AIU01 CRI01 CRI05 CRI11 GOL02 GOL03 GOL12 AUD03 NAR06 CHN02 CHN08 EVA05 EVA06 EVA07
ROL03 ROL04 ROL11 LEG08 FCT04 FCT06 LNG01 LNG09 SGN01 GOL05 GOL06 GOL09 TIM05 LEG05 AIU03 FCT08 CRI03 CRI04 ACC01
"""
"""Groups of rules without which the described strategy is not judged as it deserves: the beginnings of their codes."""

SINCE = {
    "facts.yaml": """
  - id: aisana-covered
    measure: {kk: AI-Sana бойынша оқытылған студенттер саны, ru: "Число студентов, обученных по программе AI-Sana"}
    value: 673000
    unit: people
    bound: at_least
    as_of: "2026-04-08"
    source: press-2026-04
    volatility: quarterly
    series: aisana
    supersedes: aisana-trained
""",
    "sources.yaml": """
  - id: press-2026-04
    tier: 3
    publisher: {kk: Салалық портал, ru: Отраслевой портал}
    title: {kk: AI-Sana бағдарламасының қамтуы, ru: Охват программы AI-Sana}
    published: "2026-04-08"
""",
}
"""What the registers gained after the edition; the text of the edition stayed as it was."""

LATER: Table = {
    "N1 figures have grown old": ["stale-fact: cashless", "stale-fact: civil-trained"],
    "N2 a figure has been replaced and is still printed": ["superseded-fact-printed: aisana-trained"],
    "N3 acts have taken force unexplained": ["unexplained-law: digital-code", "unexplained-law: constitution-2026"],
    "N4 an act that the strategy rests on has gone": ["act-not-in-force: constitution-1995"],
    "N5 a document above has come": ["missing-parent-document: Digital Qazaqstan"],
    "N6 a body has ended": ["outdated-body-name: Мажилис", "outdated-body-name: Мәжіліс"],
    "N7 deadlines have passed": ["deadline-passed: law-in-force", "deadline-passed: stage-1-control"],
}
"""What is found besides in November, when nobody has touched the text."""

AGED = {
    "stale-fact": "Figures of 2025 were to be looked up again in the course of 2026.",
    "deadline-passed": "The plan is that of January: nobody has written into it what became of its activities.",
    "missing-parent-document": "The national digital strategy was approved five months after the edition.",
}
"""What time has made of the repaired edition of January by November, and why that is true."""
