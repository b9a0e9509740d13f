"""What keys do, apart from any screen: edits, verdicts, exports, filters, ways out of the app and back."""
