//! The roles of MiSiS against the areas that they name: who may view, enter, change, approve and delete what.

use crate::{
    allowed::{Allowed, named},
    catalog::Catalog,
    ids::{AreaId, RoleId},
    link_parts::{self, Parts},
    role::System,
};

/// What the rows are sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sort {
    /// As the guide has them.
    #[default]
    Guide,
    /// By name.
    Name,
    /// By security level, the highest first.
    Level,
    /// By the number of areas, the most first.
    Areas,
    /// By what they allow on this area, the most first.
    Area(AreaId),
}

/// The table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matrix {
    /// What the rows are sorted by.
    pub sort: Sort,
    /// The columns: the areas that some role of MiSiS names.
    pub areas: Vec<AreaId>,
    /// The rows.
    pub rows: Vec<MatrixRow>,
}

/// A role and what it allows on each area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MatrixRow {
    /// The role.
    pub role: RoleId,
    /// What it allows on each of the columns.
    pub cells: Vec<Option<Allowed>>,
}

const GUIDE: &str = "guide";
const NAME: &str = "name";
const LEVEL: &str = "level";
const AREAS: &str = "areas";

/// Reads what follows the page's name: `?sort=level`.
pub fn parse(catalog: &Catalog, rest: &str) -> (Sort, Vec<String>) {
    let mut sort = Sort::Guide;
    let mut notices = Vec::new();
    for (key, value) in Parts::new(rest).pairs {
        if key != "sort" {
            notices.push(link_parts::unknown("a part of this table", &key));
            continue;
        }
        sort = match value.as_str() {
            GUIDE => Sort::Guide,
            NAME => Sort::Name,
            LEVEL => Sort::Level,
            AREAS => Sort::Areas,
            area => {
                let found = areas(catalog).into_iter().find(|id| catalog[*id].key == area);
                let Some(found) = found else {
                    notices.push(link_parts::unknown("an order of this table", area));
                    continue;
                };
                Sort::Area(found)
            }
        };
    }
    (sort, notices)
}

/// What follows the page's name in the link to the table in this order.
pub fn print(catalog: &Catalog, sort: Sort) -> String {
    let sort = match sort {
        Sort::Guide => "",
        Sort::Name => NAME,
        Sort::Level => LEVEL,
        Sort::Areas => AREAS,
        Sort::Area(area) => &catalog[area].key,
    };
    link_parts::print("", &[("sort", sort.to_owned())])
}

/// The table in this order.
pub fn matrix(catalog: &Catalog, sort: Sort) -> Matrix {
    let areas = areas(catalog);
    let mut rows: Vec<MatrixRow> = Vec::new();
    for (id, role) in catalog.roles() {
        if role.system == System::Misis {
            let cells = areas.iter().map(|area| named(catalog, id, *area)).collect();
            let row = MatrixRow { role: id, cells };
            // Rows that are equal keep the order of the guide.
            let at = rows.partition_point(|other| !before(catalog, &areas, sort, &row, other));
            rows.insert(at, row);
        }
    }
    Matrix { sort, areas, rows }
}

/// The areas that some role of MiSiS names.
fn areas(catalog: &Catalog) -> Vec<AreaId> {
    let mut areas = Vec::new();
    for area in catalog.area_ids() {
        // Of the work in a whole module, no row says what it allows.
        if catalog[area].system == System::Misis && !catalog[area].whole_module {
            areas.push(area);
        }
    }
    areas
}

/// Whether `a` comes before `b` whatever their order in the guide.
fn before(catalog: &Catalog, areas: &[AreaId], sort: Sort, a: &MatrixRow, b: &MatrixRow) -> bool {
    match sort {
        Sort::Guide => false,
        Sort::Name => catalog[a.role].name < catalog[b.role].name,
        Sort::Level => catalog[a.role].security_level > catalog[b.role].security_level,
        Sort::Areas => a.areas() > b.areas(),
        Sort::Area(area) => {
            let place = areas.iter().position(|other| *other == area).unwrap_or_default();
            weight(a, place) > weight(b, place)
        }
    }
}

/// How much a row allows in a column: the more actions the more, then the wider the scope, then the
/// greater the extent.
fn weight(row: &MatrixRow, place: usize) -> Option<(usize, u8, u8)> {
    let allowed = row.cells.get(place)?.as_ref()?;
    Some((allowed.actions.len(), allowed.scope as u8, allowed.extent as u8))
}

impl MatrixRow {
    /// How many areas the role names.
    pub fn areas(&self) -> usize {
        self.cells.iter().flatten().count()
    }
}
