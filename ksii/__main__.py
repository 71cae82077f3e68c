"""`python -m ksii`."""

from ksii._entry import main

if __name__ == "__main__":
    raise SystemExit(main())
