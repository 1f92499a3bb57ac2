from charts_pandas import *
# %%
f"{at('foreign.european'):.1%} of the foreign partners are in Europe; they are on {at('foreign.continents'):.0f} continents."
# %%
measure("foreign.by-continent").sort_values("value", ascending=False)
# %%
european = pd.concat([measure("foreign.european").assign(area="Europe"), measure("foreign.european-union").assign(area="European Union")])
bars(european, "European partners", "share of pairs of a pôle and a foreign cluster", x="area")
# %%
ranked(measure("foreign.by-continent"), "Foreign partners, by continent", "number of pairs")
# %%
countries = measure("foreign.by-country").merge(pd.read_csv(REFERENCE / "countries.csv", keep_default_na=False), left_on="group", right_on="country")
px.scatter_geo(countries, locations="country", size="value", hover_name="name_en", title="Where the foreign partners are")
# %%
ranked(measure("foreign.by-country"), "Foreign partners, by country", "number of pairs")
# %%
countries.sort_values("value", ascending=False)[["country", "name_en", "m49_region", "value"]]
# %%
provenance()
