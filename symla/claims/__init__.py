"""Claims, `norm_l2(v) == 5`: proved by the kernel, or refuted at values of their letters.

Imports `solving`, for the operations in a claim, and knows no files.
"""
