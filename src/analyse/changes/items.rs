//! What came, changed or went of everything that stands in the list of items.

use std::collections::BTreeMap;

use super::{DecisionChange, ItemChange, StatementChange};
use crate::history::{Decided, Item, Kind, Published, Statement};

/// Items by kind and id: the id of the later edition where an item was renamed.
type ByName<'a> = BTreeMap<(Kind, &'a str), &'a Item>;

/// What came, changed or went, in the order of the inventories. A metric that stays tells its changes itself.
pub(super) fn items<'a>(earlier: &'a [Item], later: &'a [Item]) -> Vec<ItemChange<'a>> {
    let before: ByName<'_> = earlier
        .iter()
        .map(|item| ((item.kind, item.id.as_str()), item))
        .collect();
    let present: ByName<'_> = later.iter().map(|item| ((item.kind, item.id.as_str()), item)).collect();
    let mut renamed = ByName::new();
    let mut changes = Vec::new();
    for now in later {
        let former = || {
            let ids = now.aliases.iter().map(|alias| (now.kind, alias.as_str()));
            ids.filter(|name| !present.contains_key(name))
                .find_map(|name| before.get(&name))
        };
        let own = before.get(&(now.kind, now.id.as_str())).or_else(former).copied();
        if let Some(own) = own {
            renamed.insert((own.kind, &own.id), now);
        }
        let same = own.is_some_and(|own| own.id == now.id && (own.digest == now.digest || own.kind == Kind::Metric));
        if !same {
            changes.push(ItemChange {
                before: own,
                now: Some(now),
            });
        }
    }
    let gone = earlier
        .iter()
        .filter(|item| !renamed.contains_key(&(item.kind, item.id.as_str())));
    changes.extend(gone.map(|item| ItemChange {
        before: Some(item),
        now: None,
    }));
    changes
}

/// Decisions of new meetings; and of a known one those that are new, are others now, or went. Oldest meeting first.
pub(super) fn decisions<'a>(earlier: &'a [Item], later: &'a [Item]) -> Vec<DecisionChange<'a>> {
    let meetings = |items: &'a [Item]| items.iter().filter(|item| item.kind == Kind::Meeting);
    let known: BTreeMap<&str, &Item> = meetings(earlier).map(|item| (item.id.as_str(), item)).collect();
    let changed = meetings(later).rev().flat_map(|meeting| {
        let before = known.get(meeting.id.as_str()).map_or(&[][..], |item| &item.decisions);
        pairs(before, &meeting.decisions)
            .into_iter()
            .map(move |(before, now)| DecisionChange { meeting, before, now })
    });
    changed.collect()
}

/// The decisions of a meeting that differ, those about the same thing together: of the same title, else at the same place.
fn pairs<'a>(before: &'a [Decided], now: &'a [Decided]) -> Vec<(Option<&'a Decided>, Option<&'a Decided>)> {
    let has = |list: &[Decided], own: &Decided| list.iter().any(|other| other.title == own.title);
    let mut gone: Vec<(usize, &Decided)> = before.iter().enumerate().filter(|(_, own)| !has(now, own)).collect();
    let mut pairs = Vec::new();
    for (place, own) in now.iter().enumerate() {
        let former = before.iter().find(|other| other.title == own.title).or_else(|| {
            let found = gone.iter().position(|(other, _)| *other == place)?;
            Some(gone.remove(found).1)
        });
        if former != Some(own) {
            pairs.push((former, Some(own)));
        }
    }
    pairs.extend(gone.into_iter().map(|(_, own)| (Some(own), None)));
    pairs
}

/// What every page says of the site, and how the organisation is called; nothing where an edition did not tell it yet.
pub(super) fn site<'a>(earlier: &'a Published, later: &'a Published) -> Vec<StatementChange<'a>> {
    let mut changes = statements(&earlier.inventory.statements, &later.inventory.statements);
    // A part of the organisation that is told of for the first time is nothing that changed.
    let is_name = |own: &StatementChange<'_>| ["dimension", "member"].contains(&own.statement.what.as_str());
    changes.retain(|own| !is_name(own) || (own.before.is_some() && own.now.is_some()));
    changes
}

/// What is said otherwise, new or no longer; nothing where one side says nothing at all, as editions did that told none of it.
pub(super) fn statements<'a>(before: &'a [Statement], now: &'a [Statement]) -> Vec<StatementChange<'a>> {
    if before.is_empty() || now.is_empty() {
        return Vec::new();
    }
    let find = |list: &'a [Statement], own: &Statement| {
        let same = |other: &&Statement| (&other.what, &other.id) == (&own.what, &own.id);
        list.iter().find(same).map(|found| &found.text)
    };
    let said = now.iter().map(|own| StatementChange {
        statement: own,
        before: find(before, own),
        now: Some(&own.text),
    });
    let silent = before.iter().filter(|own| find(now, own).is_none());
    let silent = silent.map(|own| StatementChange {
        statement: own,
        before: Some(&own.text),
        now: None,
    });
    said.filter(|change| change.before != change.now)
        .chain(silent)
        .collect()
}
