"""Counts the merged tables of a nation in Polars, as `plan-atlas tally --peers prefecture` does.

    python nation_polars.py INPUT_FOLDER OUTPUT_FOLDER

Reads plans, sources, the lists of policy areas and priority groups, initiatives, codes and responsibilities of INPUT_FOLDER,
and of these only the columns that the counts rest on. Writes coverage_tally.csv, gap_tally.csv, department_tally.csv and
group_tally.csv to OUTPUT_FOLDER, byte for byte those of the command. It trusts the tables: all that is checked is that no list
has more codes, and no initiative more departments, than there is room for.

An initiative's codes on an axis are one number, two bits a code in the order of the list: 1 is inferred, 2 derived, 3 stated or
decided. Behind the list stand UNCODED, where there is no code, and ALL, always; both count as stated.
"""

import sys
from pathlib import Path

import polars as pl
from polars import col

# Two bits a code, and the two keys behind the list, fill 64 bits.
MOST_CODES = 30
# The least common multiple of 1 to 12: what an initiative is worth, so that up to 12 departments have whole shares of it.
WORTH, MOST_SHARERS = 27720, 12
LEVELS = {"inferred": 1, "derived": 2, "stated": 3, "decided": 3}
FAMILIES = pl.Enum(["suicide", "welfare"])


def decimals(part: pl.Expr, whole: pl.Expr | int, kind: type[pl.DataType] = pl.Int64) -> pl.Expr:
    """The share with four decimals, halves rounded up: a whole number of ten-thousandths till the last step."""
    twice = 2 * (whole if isinstance(whole, pl.Expr) else pl.lit(whole)).cast(kind)
    rounded = (part.cast(kind) * 20_000 + twice // 2) // pl.when(twice > 0).then(twice)
    return rounded.cast(pl.Int64) / 10_000


class Axis:
    """A code list with the keys behind it."""

    def __init__(self, axis: str, codes: pl.LazyFrame) -> None:
        used = codes.filter(col("replaced_by").is_null()).sort(col("order").cast(pl.Int32), "code").select("code").collect()
        self.axis, self.number, self.codes = axis, axis + "_codes", used["code"].to_list()
        self.uncoded, self.all = len(self.codes), len(self.codes) + 1
        if self.uncoded > MOST_CODES:
            sys.exit(f"nation_polars.py: error: {axis} has more than {MOST_CODES} codes in use")
        self.keys = pl.Enum([*self.codes, "UNCODED", "ALL"])

    def bits(self) -> pl.DataFrame:
        """For each code and basis what it adds to an initiative's number."""
        places = enumerate(self.codes)
        rows = [(self.axis, code, basis, level << 2 * place) for place, code in places for basis, level in LEVELS.items()]
        schema = {"axis": pl.String, "code": pl.String, "basis": pl.String, self.number: pl.UInt64}
        return pl.DataFrame(rows, schema, orient="row")

    def whole(self) -> pl.Expr:
        """An initiative's number with the keys behind the list."""
        without, every = pl.lit(3 << 2 * self.uncoded, pl.UInt64), pl.lit(3 << 2 * self.all, pl.UInt64)
        number = col(self.number).fill_null(0)
        return (pl.when(number == 0).then(without).otherwise(number) + every).alias(self.number)

    def apart(self, initiatives: pl.DataFrame) -> pl.LazyFrame:
        """The numbers that there are, a row for each key in them; the same few come again and again."""
        numbers = initiatives[self.number].unique().to_list()
        rows = [(n, place, n >> 2 * place & 3) for n in numbers for place in range(self.all + 1) if n >> 2 * place & 3]
        schema = {self.number: pl.UInt64, self.axis: pl.UInt8, self.axis + "_level": pl.UInt8}
        return pl.LazyFrame(rows, schema, orient="row")


def read_units(table: dict[str, pl.LazyFrame]) -> tuple[pl.LazyFrame, pl.DataFrame]:
    """The plans with their units, and the units: municipalities and families that have a plan."""
    excerpts = table["sources"].filter(col("completeness") == "excerpt").select("plan_id").unique().with_columns(excerpt=True)
    plans = table["plans"].join(excerpts, on="plan_id", how="left").select(
        "plan_id", "municipality_code", col("family").cast(FAMILIES), col("excerpt").fill_null(False)).collect()
    units = plans.group_by("municipality_code", "family").agg(col("excerpt").any()).sort("municipality_code", "family")
    units = units.with_row_index("unit").with_columns(prefecture=col("municipality_code").str.slice(0, 2))
    return plans.join(units, on=["municipality_code", "family"]).select("plan_id", "unit").lazy(), units


def read_initiatives(table: dict[str, pl.LazyFrame], plans: pl.LazyFrame, areas: Axis, groups: Axis) -> pl.DataFrame:
    bits = pl.concat([areas.bits(), groups.bits()], how="diagonal").lazy()
    coded = table["codes"].join(bits, on=["axis", "code", "basis"]).group_by("initiative_id").agg(
        col(areas.number).bitwise_or(), col(groups.number).bitwise_or())
    counted = table["initiatives"].filter(col("restates").is_null()).select("initiative_id", "plan_id")
    rows = counted.join(plans, on="plan_id").join(coded, on="initiative_id", how="left")
    return rows.select("initiative_id", "unit", areas.whole(), groups.whole()).collect(engine="streaming")


def count_cells(initiatives: pl.DataFrame, areas: Axis, groups: Axis) -> pl.DataFrame:
    level = pl.min_horizontal("policy_area_level", "group_level")
    pairs = initiatives.lazy().join(areas.apart(initiatives), on=areas.number).join(
        groups.apart(initiatives), on=groups.number)
    # The cell as one number: its place in the coverage table.
    cell = (col("unit") * 32 + col("policy_area")) * 32 + col("group")
    counts = pairs.select(cell=cell, level=level).group_by("cell").agg(
        initiatives=pl.len(), stated=(col("level") == 3).sum(), derived=(col("level") == 2).sum(),
        inferred=(col("level") == 1).sum())
    return counts.sort("cell").with_columns(
        unit=col("cell") // 1024, policy_area=(col("cell") // 32 % 32).cast(pl.UInt8), group=(col("cell") % 32).cast(pl.UInt8)
    ).collect(engine="streaming")


def find_gaps(cells: pl.LazyFrame, units: pl.LazyFrame, areas: Axis, groups: Axis) -> pl.LazyFrame:
    near = ["prefecture", "family"]
    whole = units.group_by(near).agg(plans=(~col("excerpt")).sum().cast(pl.Int64))
    asked = (col("policy_area") != areas.uncoded) & (col("group") != groups.uncoded)
    corner = (col("policy_area") == areas.all) & (col("group") == groups.all)
    shown = cells.filter(asked & ~corner).join(units, on="unit").group_by(*near, "policy_area", "group").agg(
        peers_with=pl.len(), excerpts=col("excerpt").sum())
    shown = shown.join(whole, on=near).with_columns(peers_assessed=col("plans") - 1 + col("excerpts"))
    cell = (col("unit") * 32 + col("policy_area")) * 32 + col("group")
    gaps = units.filter(~col("excerpt")).join(shown, on=near).with_columns(cell=cell).join(cells, on="cell", how="anti")
    return gaps.sort("cell").with_columns(peer_share=decimals(col("peers_with"), col("peers_assessed")))


def count_groups(cells: pl.LazyFrame, units: pl.LazyFrame, areas: Axis, groups: Axis) -> pl.LazyFrame:
    of_all = cells.filter(col("policy_area") == areas.all)
    total = of_all.filter(col("group") == groups.all).select("unit", of_initiatives="initiatives")
    uncoded = of_all.filter(col("group") == groups.uncoded).select("unit", uncoded="initiatives")
    spread = cells.filter(col("policy_area") < areas.uncoded).group_by("unit", "group").agg(policy_areas=pl.len())
    keys = pl.LazyFrame({"group": range(groups.all)}, schema={"group": pl.UInt8})
    rows = units.join(keys, how="cross").join(of_all, on=["unit", "group"], how="left").join(
        spread, on=["unit", "group"], how="left").join(total, on="unit", how="left").join(uncoded, on="unit", how="left")
    counts = ["initiatives", "of_initiatives", "stated", "derived", "inferred", "policy_areas", "uncoded"]
    state = pl.when(col("stated") + col("derived") > 0).then(pl.lit("stated")).when(col("inferred") > 0).then(
        pl.lit("inferred")).when("excerpt").then(pl.lit("unknown")).otherwise(pl.lit("none"))
    return rows.with_columns(col(counts).fill_null(0)).sort("unit", "group").with_columns(
        share=decimals(col("initiatives"), col("of_initiatives")), state=state,
        uncoded=pl.when(col("group") == groups.uncoded).then(0).otherwise("uncoded"))


def count_load(parts: pl.LazyFrame, initiatives: pl.DataFrame, units: pl.LazyFrame) -> pl.LazyFrame:
    numbered = initiatives.lazy().select("initiative_id", "unit").with_row_index("initiative")
    part = parts.join(numbered, on="initiative_id").select("initiative", "unit", "department_id", "role").collect(
        engine="streaming")
    sharers = part.lazy().filter(col("role") != "partner").group_by("initiative").agg(
        col("unit").first(), sharers=pl.len()).collect(engine="streaming")
    if not sharers.is_empty() and sharers["sharers"].max() > MOST_SHARERS:
        sys.exit(f"nation_polars.py: error: an initiative has more than {MOST_SHARERS} departments")
    city = units.select("unit", "municipality_code")
    worth = pl.when(col("role") != "partner").then(WORTH // col("sharers")).otherwise(0).cast(pl.Int64)
    roles = {role: (col("role") == role).sum() for role in ["lead", "joint", "partner"]}
    named = part.lazy().join(sharers.lazy().select("initiative", "sharers"), on="initiative", how="left").group_by(
        "unit", "department_id").agg(**roles, worth=worth.sum())
    named = named.join(city, on="unit").group_by("municipality_code", "department_id").agg(col(*roles, "worth").sum())
    carried = sharers.lazy().join(city, on="unit").group_by("municipality_code").agg(of_initiatives=pl.len().cast(pl.Int64))
    squares = named.group_by("municipality_code").agg(squares=(col("worth").cast(pl.Int128) ** 2).sum())
    rows = named.join(carried, on="municipality_code", how="left").join(squares, on="municipality_code").with_columns(
        col("of_initiatives").fill_null(0))
    whole = col("of_initiatives") * WORTH
    return rows.sort("municipality_code", "worth", "department_id", descending=[False, True, False]).with_columns(
        full_count=pl.sum_horizontal(*roles), fractional_count=decimals(col("worth"), WORTH),
        share=decimals(col("worth"), whole), hhi=decimals(col("squares"), whole.cast(pl.Int128) * whole, pl.Int128))


def main(source: Path, target: Path) -> None:
    names = ["plans", "sources", "policy_areas", "priority_groups", "initiatives", "codes", "responsibilities"]
    table = {name: pl.scan_csv(source / f"{name}.csv", infer_schema=False) for name in names}
    areas, groups = Axis("policy_area", table["policy_areas"]), Axis("group", table["priority_groups"])
    plans, units = read_units(table)
    initiatives = read_initiatives(table, plans, areas, groups)
    cells, units = count_cells(initiatives, areas, groups).lazy(), units.lazy()
    unit, area = ["municipality_code", "family"], col("policy_area").cat.to(areas.keys)
    group = col("group").cat.to(groups.keys)
    counts = ["stated", "derived", "inferred"]
    coverage = cells.join(units, on="unit", maintain_order="left").select(*unit, area, group, "initiatives", *counts)
    gaps = find_gaps(cells, units, areas, groups).select(*unit, area, group, "peers_with", "peers_assessed", "peer_share")
    load = count_load(table["responsibilities"], initiatives, units).select(
        "municipality_code", "department_id", "lead", "joint", "partner", "full_count", "fractional_count", "share",
        "of_initiatives", "hhi")
    spread = count_groups(cells, units, areas, groups).select(
        *unit, group, "initiatives", "share", "of_initiatives", *counts, "policy_areas", "uncoded", "state")
    target.mkdir(parents=True, exist_ok=True)
    for name, rows in {"coverage": coverage, "gap": gaps, "department": load, "group": spread}.items():
        rows.sink_csv(target / f"{name}_tally.csv", float_precision=4, engine="streaming")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
