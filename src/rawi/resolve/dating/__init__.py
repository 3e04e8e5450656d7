"""When an article that gives no day was published, as far as its own words tell: bounds and the reasons for them."""
