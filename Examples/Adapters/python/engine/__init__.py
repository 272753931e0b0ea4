"""A small settlement engine for Jinan (济医保发〔2022〕14号), written from the text alone.

It knows nothing of JSON or of the adapter protocol: it keeps an account a person, settles visit by visit, and speaks
its own local codes, as engines do. Money goes in and out in whole fen, days as whole numbers such as 20230305.
"""
