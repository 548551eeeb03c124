"""Counts the merged tables of a nation in pandas, as `plan-atlas tally --peers prefecture` does.

    python nation_pandas.py INPUT_FOLDER OUTPUT_FOLDER

Reads plans, sources, the lists of policy areas and priority groups, initiatives, codes and responsibilities of INPUT_FOLDER,
and of these only the columns that the counts rest on. Writes coverage_tally.csv, gap_tally.csv, department_tally.csv and
group_tally.csv to OUTPUT_FOLDER, byte for byte those of the command. It trusts the tables: all that is checked is that no
initiative has more departments than there is room for, and no field that is written needs quotes. Arrow reads and writes, in a
fraction of the time of pandas' own parser and writer; a line break in a field it refuses where its blocks part there.

Cells are counted in one array, by unit, policy area, group and level: 0 is inferred, 1 derived, 2 stated or decided. Behind
each list stand UNCODED, where an initiative has no code, and ALL, always; both count as stated.
"""

import sys
from decimal import Decimal
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
from pyarrow import csv

# The least common multiple of 1 to 12: what an initiative is worth, so that up to 12 departments have whole shares of it.
WORTH, MOST_SHARERS = 27720, 12
LEVELS = {"inferred": 0, "derived": 1, "stated": 2, "decided": 2}
FAMILIES = ["suicide", "welfare"]
STATES = ["stated", "inferred", "none", "unknown"]


def read(folder: Path, table: str, *columns: str) -> pd.DataFrame:
    """Columns of a table, as texts."""
    return pd.read_csv(folder / f"{table}.csv", engine="pyarrow", usecols=list(columns), dtype=str, keep_default_na=False)


def write(path: Path, rows: pd.DataFrame, *decimals: str) -> None:
    """Writes a table; the named columns are ten-thousandths."""
    table = pa.Table.from_pandas(rows, preserve_index=False)
    unit = pa.scalar(Decimal("0.0001"), pa.decimal128(4, 4))
    for place, (name, kind) in enumerate(zip(table.column_names, table.schema.types)):
        if name in decimals:
            column = pc.multiply(table[name].cast(pa.int64()).cast(pa.decimal128(19, 0)), unit)
        elif pa.types.is_dictionary(kind):
            column = table[name].cast(pa.string())
        else:
            continue
        table = table.set_column(place, name, column)
    csv.write_csv(table, path, csv.WriteOptions(quoting_style="none", quoting_header="none"))


def ten_thousandths(part: np.ndarray, whole: np.ndarray | int) -> pd.api.extensions.ExtensionArray:
    """The share in ten-thousandths, halves rounded up, by whole numbers; missing where the whole is nothing."""
    share = pd.array(((20_000 * part + whole) // np.maximum(2 * whole, 1)).astype(np.int64), dtype="Int64")
    share[np.broadcast_to(np.equal(whole, 0).astype(bool), len(share))] = pd.NA
    return share


def read_codes_in_use(folder: Path, table: str) -> list[str]:
    """The codes of a list, in its order."""
    codes = read(folder, table, "code", "order", "replaced_by").astype({"order": int})
    return codes[codes["replaced_by"] == ""].sort_values(["order", "code"])["code"].to_list()


def read_units(folder: Path) -> tuple[pd.Series, pd.DataFrame]:
    """The unit of each plan, and the units: municipalities and families that have a plan, in this order."""
    plans = read(folder, "plans", "plan_id", "municipality_code", "family").set_index("plan_id")
    sources = read(folder, "sources", "plan_id", "completeness")
    plans["excerpt"] = plans.index.isin(sources.loc[sources["completeness"] == "excerpt", "plan_id"])
    plans["family"] = pd.Categorical(plans["family"], FAMILIES)
    by = plans.groupby(["municipality_code", "family"], observed=True)
    units = by["excerpt"].any().reset_index()
    units["neighbourhood"] = units.groupby([units["municipality_code"].str[:2], "family"], observed=True).ngroup()
    units["municipality_code"] = units["municipality_code"].astype("category")
    return by.ngroup(), units


def keys(rows: pd.DataFrame, axis: str, codes: list[str], initiatives: int) -> pd.DataFrame:
    """The places of the keys that each initiative has on an axis, and their levels."""
    rows = rows[(rows["axis"] == axis).to_numpy()]
    place = rows["code"].cat.set_categories(codes).cat.codes.to_numpy()
    number, level = rows["number"].to_numpy()[place >= 0], rows["level"].to_numpy()[place >= 0]
    is_coded = np.zeros(initiatives, bool)
    is_coded[number] = True
    uncoded, every = np.flatnonzero(~is_coded), np.arange(initiatives)
    behind = np.repeat([len(codes), len(codes) + 1], [uncoded.size, every.size])
    return pd.DataFrame({
        "number": np.concatenate([number, uncoded, every]),
        axis: np.concatenate([place[place >= 0], behind]),
        "level": np.concatenate([level, np.full(behind.size, 2, np.int8)]),
    })


def count_cells(codes: pd.DataFrame, unit: np.ndarray, units: int, areas: list[str], groups: list[str]) -> np.ndarray:
    """The initiatives by unit, area, group and level."""
    codes = codes.assign(level=codes["basis"].map(LEVELS).astype(np.int8))
    pairs = keys(codes, "policy_area", areas, unit.size).merge(keys(codes, "group", groups, unit.size), on="number")
    shape = (units, len(areas) + 2, len(groups) + 2, 3)
    cell = unit[pairs["number"]] * shape[1] + pairs["policy_area"].to_numpy()
    cell = (cell * shape[2] + pairs["group"].to_numpy()) * 3 + np.minimum(pairs["level_x"], pairs["level_y"]).to_numpy()
    return np.bincount(cell, minlength=np.prod(shape)).reshape(shape)


def tally_coverage(units: pd.DataFrame, areas: list[str], groups: list[str], cells: np.ndarray) -> pd.DataFrame:
    unit, area, group = np.nonzero(cells.sum(3))
    counts = cells[unit, area, group]
    return cell_rows(units, areas, groups, unit, area, group).assign(
        initiatives=counts.sum(1), stated=counts[:, 2], derived=counts[:, 1], inferred=counts[:, 0])


def tally_gaps(units: pd.DataFrame, areas: list[str], groups: list[str], cells: np.ndarray) -> pd.DataFrame:
    filled, near, excerpt = cells.sum(3) > 0, units["neighbourhood"].to_numpy(), units["excerpt"].to_numpy()
    having = np.zeros((near.max() + 1, *filled.shape[1:]), np.int64)
    excerpts, whole = having.copy(), np.bincount(near[~excerpt], minlength=len(having))
    np.add.at(having, near, filled)
    np.add.at(excerpts, near[excerpt], filled[excerpt])
    asked = np.ones(filled.shape[1:], bool)
    asked[len(areas)] = asked[:, len(groups)] = asked[-1, -1] = False
    unit, area, group = np.nonzero(asked & ~filled & (having > 0)[near] & ~excerpt[:, None, None])
    there = near[unit], area, group
    peers_with, peers_assessed = having[there], whole[near[unit]] - 1 + excerpts[there]
    return cell_rows(units, areas, groups, unit, area, group).assign(
        peers_with=peers_with, peers_assessed=peers_assessed, peer_share=ten_thousandths(peers_with, peers_assessed))


def cell_rows(units: pd.DataFrame, areas: list[str], groups: list[str], unit, area, group) -> pd.DataFrame:
    of_units = units[["municipality_code", "family"]].take(unit).reset_index(drop=True)
    return of_units.assign(
        policy_area=pd.Categorical.from_codes(area, [*areas, "UNCODED", "ALL"]),
        group=pd.Categorical.from_codes(group, [*groups, "UNCODED", "ALL"]))


def tally_groups(units: pd.DataFrame, groups: list[str], cells: np.ndarray) -> pd.DataFrame:
    keys, counts = len(groups) + 1, cells[:, -1, :-1].reshape(-1, 3)
    total, without = (np.repeat(cells[:, -1, group].sum(1), keys) for group in (-1, -2))
    unit, group = np.divmod(np.arange(len(units) * keys), keys)
    rows = units.take(unit).reset_index(drop=True)
    state = np.select([counts[:, 1:].any(1), counts[:, 0] > 0, ~rows["excerpt"]], [0, 1, 2], 3)
    return rows[["municipality_code", "family"]].assign(
        group=pd.Categorical.from_codes(group, [*groups, "UNCODED"]), initiatives=counts.sum(1),
        share=ten_thousandths(counts.sum(1), total), of_initiatives=total, stated=counts[:, 2], derived=counts[:, 1],
        inferred=counts[:, 0], policy_areas=(cells[:, :-2, :-1].sum(3) > 0).sum(1).ravel(),
        uncoded=np.where(group < len(groups), without, 0), state=pd.Categorical.from_codes(state, STATES))


def tally_departments(parts: pd.DataFrame, unit: np.ndarray, units: pd.DataFrame) -> pd.DataFrame:
    number, is_own = parts["number"].to_numpy(), (parts["role"] != "partner").to_numpy()
    sharers = np.bincount(number[is_own], minlength=unit.size)
    if sharers.max(initial=0) > MOST_SHARERS:
        sys.exit(f"nation_pandas.py: error: an initiative has more than {MOST_SHARERS} departments")
    city = units["municipality_code"].cat.codes.to_numpy().astype(np.int64)[unit]
    carried = np.bincount(city[sharers > 0], minlength=len(units["municipality_code"].cat.categories))
    department = parts["department_id"].astype("category")
    rows = pd.DataFrame({"city": city[number], "department": department.cat.codes.to_numpy()})
    rows = rows.assign(**{role: (parts["role"] == role).to_numpy().astype(np.int64) for role in ["lead", "joint", "partner"]})
    rows["worth"] = np.where(is_own, WORTH // np.maximum(sharers[number], 1), 0)
    rows = rows.groupby(["city", "department"], as_index=False).sum()
    rows = rows.sort_values(["city", "worth", "department"], ascending=[True, False, True], ignore_index=True)
    city, worth = rows["city"].to_numpy(), rows["worth"].to_numpy()
    # Squares of a city's worth outgrow 64 bits: these are Python's numbers.
    squares = (rows["worth"].astype(object) ** 2).groupby(city).sum().reindex(range(carried.size), fill_value=0)
    whole = WORTH * carried
    hhi = ten_thousandths(squares.to_numpy(object), whole.astype(object) ** 2)
    return pd.DataFrame({
        "municipality_code": pd.Categorical.from_codes(city, units["municipality_code"].cat.categories),
        "department_id": pd.Categorical.from_codes(rows["department"], department.cat.categories),
        **rows[["lead", "joint", "partner"]], "full_count": rows[["lead", "joint", "partner"]].sum(axis=1),
        "fractional_count": ten_thousandths(worth, WORTH), "share": ten_thousandths(worth, whole[city]),
        "of_initiatives": carried[city], "hhi": hhi[city],
    })


def main(source: Path, target: Path) -> None:
    areas, groups = read_codes_in_use(source, "policy_areas"), read_codes_in_use(source, "priority_groups")
    unit_of_plan, units = read_units(source)
    initiatives = read(source, "initiatives", "initiative_id", "plan_id", "restates")
    initiatives = initiatives[initiatives["restates"] == ""]
    codes = read(source, "codes", "initiative_id", "axis", "code", "basis").astype(
        {"axis": "category", "code": "category", "basis": "category"})
    parts = read(source, "responsibilities", "initiative_id", "department_id", "role").astype({"role": "category"})

    plan = initiatives["plan_id"].astype("category").cat
    unit = unit_of_plan.reindex(plan.categories).to_numpy()[plan.codes]
    # Initiatives come first, so that a number past theirs is a re-listing's.
    tables = [initiatives, codes, parts]
    numbers = pd.factorize(pd.concat([table["initiative_id"] for table in tables]))[0]
    _, of_codes, of_parts = np.split(numbers, np.cumsum([len(table) for table in tables])[:-1])
    codes, parts = codes.assign(number=of_codes)[of_codes < unit.size], parts.assign(number=of_parts)[of_parts < unit.size]

    cells = count_cells(codes, unit, len(units), areas, groups)
    target.mkdir(parents=True, exist_ok=True)
    write(target / "coverage_tally.csv", tally_coverage(units, areas, groups, cells))
    write(target / "gap_tally.csv", tally_gaps(units, areas, groups, cells), "peer_share")
    write(target / "department_tally.csv", tally_departments(parts, unit, units), "fractional_count", "share", "hhi")
    write(target / "group_tally.csv", tally_groups(units, groups, cells), "share")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
