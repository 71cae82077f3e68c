"""Rules on references: placeholders, views and profiles that lead nowhere."""
