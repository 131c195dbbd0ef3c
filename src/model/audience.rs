//! Audiences: groups of readers, and what each may see.

use std::collections::{BTreeMap, BTreeSet};

use super::Slug;

/// The name of an audience, such as `general`.
pub type AudienceId = Slug;

/// The audiences of a site and which audience's content each one includes.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Audiences(BTreeMap<AudienceId, BTreeSet<AudienceId>>);

impl Audiences {
    /// Builds the audiences from what each one includes directly; inclusion is carried through.
    pub fn new(direct: &BTreeMap<AudienceId, BTreeSet<AudienceId>>) -> Self {
        Self(direct.keys().map(|id| (id.clone(), closure(id, direct))).collect())
    }

    /// Every audience by name.
    pub fn ids(&self) -> impl Iterator<Item = &AudienceId> {
        self.0.keys()
    }

    /// Whether the site has this audience.
    pub fn contains(&self, id: &str) -> bool {
        self.0.contains_key(id)
    }

    /// Whether `reader` may see content labelled `label`.
    pub fn may_see(&self, reader: &AudienceId, label: &AudienceId) -> bool {
        self.0.get(reader).is_some_and(|visible| visible.contains(label))
    }
}

fn closure(id: &AudienceId, direct: &BTreeMap<AudienceId, BTreeSet<AudienceId>>) -> BTreeSet<AudienceId> {
    let mut visible = BTreeSet::new();
    let mut waiting = vec![id];
    while let Some(next) = waiting.pop() {
        if visible.insert(next.clone()) {
            waiting.extend(direct.get(next).into_iter().flatten());
        }
    }
    visible
}
