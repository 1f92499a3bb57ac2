from charts_pandas import *
# %%
in_force = measure("agreements.in-force")
f"From {in_force.value.iloc[0]:.0f} agreements in {waves()[0]} to {in_force.value.iloc[-1]:.0f} in {waves()[-1]}: {at('agreements.growth'):.2f} times as many."
# %%
in_force
# %%
measure("response-rate")
# %%
bars(in_force, "Agreements in force", "number of agreements")
# %%
bars(measure("agreements.by-partner"), "Agreements in force, by partner", "number of agreements", color="group")
# %%
measure("agreements.by-partner")
# %%
provenance()
