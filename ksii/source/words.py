"""The few words that stand beside a second place."""

FIRST_HERE = {"kk": "алғашқысы осында", "ru": "впервые здесь", "en": "first here"}
