from charts_pandas import *
# %%
f"Joint missions: {at('missions.growth'):.2f} times as many, {at('missions.convention', waves()[-1]):.1%} of them under the convention."
# %%
by_convention = survey.joint.groupby(["year", "convention"]).size().rename("value").reset_index()
by_convention
# %%
bars(by_convention, "Joint missions abroad", "number of missions", color="convention")
# %%
bars(measure("missions.convention"), "Joint missions under the convention", "share of joint missions")
# %%
provenance()
