# SPDX-License-Identifier: BSL-1.0
"""Measures herne beside other systems: the same scores over the same candidates, in turns."""
