"""Who does what: clauses and headlines as statements, their stage, their reach and whom they mean."""
