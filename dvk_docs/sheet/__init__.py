"""The workbook side: forms as declared layouts written with live formulas, and workbooks read back.

made(document)         the bytes of its workbook, every fact proved to stand in it
"""
