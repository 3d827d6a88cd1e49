"""The workbook side: forms as declared layouts written with live formulas, and workbooks read back.

as_bytes(book_of(document), standard.id, properties)    `writing`, `forms`: the finished .xlsx of a document
"""
