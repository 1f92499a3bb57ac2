from charts_pandas import *
# %%
f"In {waves()[-1]}, {at('territory.between-poles', waves()[-1]):.1%} are between pôles on their territory, {at('territory.outside', waves()[-1]):.1%} leave it."
# %%
inside, outside = measure("territory.between-poles"), measure("territory.outside")
reach = pd.concat([inside.assign(group="poles-inside"), outside.assign(group="outside"),
                   inside.assign(group="others-inside", value=1 - inside.value - outside.value)])
reach
# %%
bars(inside, "Agreements between pôles on their territory", "share of agreements in force")
# %%
bars(outside, "Agreements that leave the territory", "share of agreements in force")
# %%
bars(reach, "Agreements in force, by reach", "share of agreements in force", x=reach.year.astype(str), color="group")
# %%
tile_map(by_region(survey.agreements), "Agreements that stay within a region", "number of agreements")
# %%
provenance()
