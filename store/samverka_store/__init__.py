"""The store of samverka: records, rules, files and exchange. It knows no screen."""
