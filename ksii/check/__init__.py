"""The lint engine: runs rules over a strategy and puts what they find into words. It knows no rule."""
