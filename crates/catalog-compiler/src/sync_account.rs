//! The guide to the sync account: compiled apart from the catalogue, since only its own pages need it.

use advisor::{
    catalog::Catalog,
    sync_account::{
        Audit, AuditId, Choice, Guide, Kind, Part, SecurityGroup, Setting, Step, StepId, Value,
    },
};

use crate::{
    defect::{Defects, Finding, Log},
    files::{Files, SYNC_ACCOUNT},
    lower::{Lower, each_says, says},
    names::Names,
    raw::{self, SettingKind, Text},
    suggest::closest,
};

/// Compiles `sync-account.toml`, which goes with `catalog`.
///
/// # Errors
/// Everything that is wrong with the file.
pub fn sync_account(files: &Files, catalog: &Catalog) -> Result<Guide, Defects> {
    let mut log = Log::default();
    let raw = raw::sync_account(files, &mut log);
    if raw.is_none() && log.is_empty() {
        let shown = files.shown(SYNC_ACCOUNT);
        let finding = Finding::of_path(shown, format!("the file `{SYNC_ACCOUNT}` is missing"))
            .help("create it; README.md in the folder of the catalogue says what it holds");
        log.report("missing-file", finding);
    }
    let names = Names::of_catalog(catalog);
    let lowered = raw.and_then(|raw| {
        once(&raw, &mut log);
        guide(&raw, &mut Lower { names: &names, log: &mut log })
    });
    match lowered {
        Some(guide) if log.is_empty() => Ok(guide),
        _ => Err(Defects::new(files, log)),
    }
}

fn guide(raw: &raw::SyncAccount, lower: &mut Lower<'_>) -> Option<Guide> {
    let role = lower.role(&raw.role);
    let source = lower.citation(&raw.source);
    let parts = lower.all(&raw.parts.0, |each, lower| part(raw, each, lower));
    let audits = lower.all(&raw.audits.0, |each, lower| audit(raw, each, lower));
    let groups = raw.groups.0.iter().map(|group| SecurityGroup {
        number: group.number,
        name: says(&group.name),
        access: says(&group.access),
        state: group.state,
    });
    Some(Guide {
        role: role?,
        time: says(&raw.time),
        oldest_version: says(&raw.oldest_version),
        older: says(&raw.older),
        lead: each_says(&raw.lead.0),
        source: source?,
        groups: groups.collect(),
        parts: parts?,
        audits: audits?,
    })
}

fn part(raw: &raw::SyncAccount, part: &raw::GuidePart, lower: &mut Lower<'_>) -> Option<Part> {
    let steps = lower.all(&part.steps, |each, lower| step(raw, each, lower));
    let source = lower.citation(&part.source);
    Some(Part {
        key: says(&part.id.0),
        title: says(&part.title),
        lead: says(&part.lead),
        removal: part.removal.unwrap_or(false),
        steps: steps?,
        source: source?,
    })
}

fn step(raw: &raw::SyncAccount, step: &raw::Step, lower: &mut Lower<'_>) -> Option<Step> {
    let earlier: Vec<&Text> = steps(raw).take_while(|id| id.spot != step.id.0.spot).collect();
    let after = lower.all(&step.after, |text, lower| {
        let place = place(text, &earlier);
        if place.is_none() {
            let what = format!("no step `{}` comes before this one", text.as_str());
            lower.log.report("unknown-step", unknown(text, what, "an earlier step", &earlier));
        }
        place.map(StepId::at)
    });
    let audits: Vec<&Text> = raw.audits.0.iter().map(|audit| &audit.id.0).collect();
    let audit = lower.perhaps(step.audit.as_ref(), |lower, text| {
        let place = place(text, &audits);
        if place.is_none() {
            let what = format!("there is no list of settings `{}`", text.as_str());
            let finding = unknown(text, what, "the `id` of one of `[[audits]]`", &audits);
            lower.log.report("unknown-settings", finding);
        }
        place.map(AuditId::at)
    });
    let source = lower.citation(&step.source);
    if let Some(page) = step.page.as_ref().filter(|page| !page.as_str().starts_with('/')) {
        let finding = Finding::at(page.spot, format!("`{}` is not a URL extension", page.as_str()))
            .label("expected what is appended to the address of PowerSchool, from `/` on")
            .help("write it as the source does: `/admin/…`");
        lower.log.report("bad-page", finding);
    }
    Some(Step {
        key: says(&step.id.0),
        title: says(&step.title),
        todo: each_says(&step.todo.0),
        menu: each_says(&step.menu),
        page: step.page.as_ref().map(says),
        values: step.values.iter().map(value).collect(),
        password: step.password.unwrap_or(false),
        why: says(&step.why),
        gives: says(&step.gives),
        withholds: step.withholds.as_ref().map(says),
        check: says(&step.check),
        notes: each_says(&step.notes),
        silent: step.silent.as_ref().map(says),
        after: after?,
        audit: audit?,
        source: source?,
    })
}

fn value(value: &raw::StepValue) -> Value {
    Value {
        field: says(&value.field),
        value: says(&value.value),
        example: value.example.unwrap_or(false),
    }
}

fn audit(raw: &raw::SyncAccount, audit: &raw::Audit, lower: &mut Lower<'_>) -> Option<Audit> {
    let all: Vec<&Text> = steps(raw).collect();
    let step = place(&audit.step, &all);
    if step.is_none() {
        let what = format!("there is no step `{}`", audit.step.as_str());
        let finding = unknown(&audit.step, what, "the `id` of one of `[[parts.steps]]`", &all);
        lower.log.report("unknown-step", finding);
    }
    let settings = lower.all(&audit.settings.0, setting);
    let source = lower.citation(&audit.source);
    Some(Audit {
        key: says(&audit.id.0),
        title: says(&audit.title),
        lead: says(&audit.lead),
        step: StepId::at(step?),
        settings: settings?,
        source: source?,
    })
}

fn setting(setting: &raw::Setting, lower: &mut Lower<'_>) -> Option<Setting> {
    let lacks = |what: &str| {
        let id = &setting.id.0;
        Finding::at(id.spot, format!("the setting `{}` lacks {what}", id.as_str()))
            .label("with this, one could not tell whether it is as it should be")
            .help("README.md in the folder of the catalogue says what a setting of its kind needs")
    };
    let kind = match setting.kind.value {
        SettingKind::Choice => {
            let options: Vec<&Text> = setting.options.iter().map(|option| &option.id.0).collect();
            let expected = setting.expected.as_ref().and_then(|text| place(text, &options));
            if expected.is_none() {
                let finding = lacks("what it should be: `expected`, one of its `options`");
                lower.log.report("incomplete-setting", finding);
            }
            let options = setting
                .options
                .iter()
                .map(|option| Choice { key: says(&option.id.0), label: says(&option.label) });
            Kind::Choice { options: options.collect(), expected: expected? }
        }
        SettingKind::Checkbox => {
            if setting.checked.is_none() {
                let finding = lacks("what it should be: `checked`, true or false");
                lower.log.report("incomplete-setting", finding);
            }
            Kind::Checkbox(setting.checked?)
        }
        SettingKind::GroupNumber => Kind::GroupNumber,
        SettingKind::GroupName => Kind::GroupName,
        SettingKind::Free => Kind::Free(each_says(&setting.words)),
        SettingKind::Shown => Kind::Shown,
    };
    let can_differ = match &kind {
        Kind::Shown => false,
        Kind::Free(words) => !words.is_empty(),
        _ => true,
    };
    if can_differ && (setting.risk.is_none() || setting.remedy.is_none()) {
        lower.log.report("incomplete-setting", lacks("its `risk` or its `remedy`"));
    }
    let text = |text: &Option<Text>| text.as_ref().map(says).unwrap_or_default();
    Some(Setting {
        key: says(&setting.id.0),
        under: setting.under.as_ref().map(says),
        label: says(&setting.label),
        value: says(&setting.value),
        kind,
        risk: text(&setting.risk),
        remedy: text(&setting.remedy),
        note: setting.note.as_ref().map(says),
    })
}

/// Reports each id that stands twice among the parts, the steps, the lists of settings, or the settings of a
/// list.
fn once(raw: &raw::SyncAccount, log: &mut Log) {
    let mut lists: Vec<Vec<&Text>> = vec![
        raw.parts.0.iter().map(|part| &part.id.0).collect(),
        steps(raw).collect(),
        raw.audits.0.iter().map(|audit| &audit.id.0).collect(),
    ];
    for audit in &raw.audits.0 {
        lists.push(audit.settings.0.iter().map(|setting| &setting.id.0).collect());
        for setting in &audit.settings.0 {
            lists.push(setting.options.iter().map(|option| &option.id.0).collect());
        }
    }
    for ids in lists {
        for (at, id) in ids.iter().enumerate() {
            let first = ids.iter().take(at).find(|other| other.as_str() == id.as_str());
            if let Some(first) = first {
                let finding =
                    Finding::at(id.spot, format!("the id `{}` stands twice", id.as_str()))
                        .label("the second time")
                        .also(first.spot, "the first time")
                        .help("give one of the two another");
                log.report("duplicate-entry", finding);
            }
        }
    }
}

/// The ids of all steps.
fn steps(raw: &raw::SyncAccount) -> impl Iterator<Item = &Text> {
    raw.parts.0.iter().flat_map(|part| &part.steps).map(|step| &step.id.0)
}

/// Where `text` stands among the ids.
fn place(text: &Text, ids: &[&Text]) -> Option<u16> {
    let place = ids.iter().position(|id| id.as_str() == text.as_str())?;
    u16::try_from(place).ok()
}

fn unknown(text: &Text, what: String, expected: &str, ids: &[&Text]) -> Finding {
    let help = closest(text.as_str(), ids.iter().map(|id| id.as_str())).map_or_else(
        || "take one that is there, or take this out".to_owned(),
        |meant| format!("maybe you mean `{meant}`?"),
    );
    Finding::at(text.spot, what).label(format!("expected {expected}")).help(help)
}
