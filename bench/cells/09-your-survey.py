from charts_pandas import *
# %%
tables = {file.stem: survey.table(file.stem) for file in sorted(survey.folder.glob("*.csv"))}
pd.DataFrame({"table": tables.keys(), "empty fields": [frame.isna().sum().sum() for frame in tables.values()]})
# %%
pd.DataFrame({"table": tables.keys(), "columns": [", ".join(frame.columns) for frame in tables.values()]})
# %%
provenance()
# %%
before = Survey(survey.folder)
pd.DataFrame({name: {"before": len(before.table(name)), "now": len(frame)} for name, frame in tables.items()}).T
# %%
tables["clusters"].dtypes.rename("type").to_frame()
# %%
all_measures()
# %%
bars(measure("agreements.by-partner"), "Agreements in force, by partner", "number of agreements", color="group")
# %%
signed = tables["agreements"].groupby("signed").size().rename("value").rename_axis("year").reset_index()
bars(signed, "Agreements signed", "number of agreements")
# %%
verdicts()[["claim", "measure", "year", "group", "published", "computed", "verdict"]]
# %%
provenance()
