"""Where each statement can be traced to, so that ten carriers of one report count once."""
