//! The page of one metric: where it stands, how it got there, what it means.

use super::{
    Address, Page, Volume, address, decision,
    figure::{self, Order},
    home,
    revision::Revised,
    rollout, training, verdict,
};
use crate::{
    analyse::{Lineage, Progress, Revision, Vintage},
    chart::Kind,
    model::{Certainty, Dimension, Matter, Metric, Target, Unit},
    site::SitePath,
    theme::{View, view},
};

pub(super) fn page(metric: &Metric, volume: &Volume<'_>) -> Page {
    let address = Address::Metric(metric.id.clone());
    let here = address.path(volume.language());
    let title = verdict::sentence(metric, volume);
    let view = view! {
        headline: title.as_str(),
        name: metric.title.get(volume.language()),
        verdict: verdict::view(metric, volume),
        figure: home::hero(metric, &here, volume),
        sections: sections(metric, &here, volume),
        definition: definition(metric, volume),
        decisions: decision::about(Matter::Metric, &metric.id, &here, volume),
        targets: targets(metric, &here, volume),
        provenance: provenance(metric, &here, volume),
        revisions: revisions(metric, volume),
        vintages: figure::vintages(metric, &here, volume),
        restated: restated(metric, &here, volume),
        stages: rollout::stages_of(metric, &here, volume),
    };
    Page {
        address,
        template: "metric.html",
        title,
        crumb: Some(metric.title.get(volume.language()).to_owned()),
        view,
        excerpts: None,
    }
}

/// Sections that hold a figure: the way to the target, each breakdown, each set of contributions.
fn sections(metric: &Metric, here: &SitePath, volume: &Volume<'_>) -> Vec<View> {
    let organisation = &volume.report().settings.organisation;
    let mut sections = Vec::new();
    if metric.target().is_some() && metric.latest().is_some() {
        let title = volume.catalogue().text("position-section");
        sections.extend(section(
            "position",
            title,
            &Order::new(Kind::Bullet, metric, "f-position"),
            here,
            volume,
        ));
    }
    for dimension in training::dimensions(metric, volume) {
        sections.extend(training::by_dimension(metric, dimension, here, volume));
    }
    for dimension in organisation
        .iter()
        .filter(|own| metric.breakdowns.contains_key(&own.id))
    {
        sections.extend(by_dimension(
            Kind::Multiples,
            "breakdown",
            metric,
            dimension,
            here,
            volume,
        ));
    }
    for dimension in organisation
        .iter()
        .filter(|own| metric.contributions.contains_key(&own.id))
    {
        sections.extend(by_dimension(
            Kind::Waterfall,
            "contribution",
            metric,
            dimension,
            here,
            volume,
        ));
    }
    sections
}

fn by_dimension(
    kind: Kind,
    name: &str,
    metric: &Metric,
    dimension: &Dimension,
    here: &SitePath,
    volume: &Volume<'_>,
) -> Option<View> {
    let title = dimension.title.get(volume.language());
    let title = volume
        .catalogue()
        .with(&format!("{name}-section"), &[("dimension", title)]);
    let id = format!("{name}-{}", dimension.id);
    let figure_id = format!("f-{id}");
    let order = Order {
        dimension: Some(dimension),
        ..Order::new(kind, metric, &figure_id)
    };
    section(&id, title, &order, here, volume)
}

fn section(id: &str, title: String, order: &Order<'_>, here: &SitePath, volume: &Volume<'_>) -> Option<View> {
    figure::view(order, here, volume).map(|figure| view! { id: id, title: title, figure: figure, people: () })
}

/// A term and what it means.
fn fact(volume: &Volume<'_>, term: &str, text: String) -> View {
    view! { term: volume.catalogue().text(term), text: text }
}

fn definition(metric: &Metric, volume: &Volume<'_>) -> Vec<View> {
    let progress = volume.progress(metric);
    let catalogue = volume.catalogue();
    let mut facts = Vec::new();
    let what = metric
        .description
        .as_ref()
        .map(|text| text.get(volume.language()).to_owned());
    facts.extend(what.map(|what| fact(volume, "fact-what", what)));
    if let Some(path) = path_note(metric, progress, volume) {
        facts.push(fact(volume, "fact-path", path));
    }
    if let Some(tolerance) = progress.tolerance {
        let tolerance = volume.format(metric).distance(tolerance);
        facts.push(fact(
            volume,
            "fact-status",
            catalogue.with("status-note", &[("tolerance", &tolerance)]),
        ));
    }
    match (progress.forecast, progress.pace) {
        (Some(_), Some(pace)) if metric.target().is_some() => {
            let count = pace.observations.to_string();
            facts.push(fact(
                volume,
                "fact-forecast",
                catalogue.with("forecast-note", &[("count", &count)]),
            ));
            facts.push(fact(volume, "fact-band", catalogue.text("band-note")));
        }
        _ if metric.target().is_some() => {
            facts.push(fact(volume, "fact-forecast", catalogue.text("forecast-none-note")));
        }
        _ => {}
    }
    facts
}

fn path_note(metric: &Metric, progress: &Progress, volume: &Volume<'_>) -> Option<String> {
    let (path, language, format) = (progress.path.as_ref()?, volume.language(), volume.format(metric));
    let (start, end) = (path.start(), metric.target()?);
    let milestones = path.corners().len() - 2;
    let key = if milestones == 0 {
        "path-note"
    } else {
        "path-note-milestones"
    };
    Some(volume.catalogue().with(
        key,
        &[
            ("start", &language.period(start.period)),
            ("from", &format.value(start.value)),
            ("due", &language.period(end.due)),
            ("to", &format.value(end.value)),
            ("count", &milestones.to_string()),
            ("some", if milestones == 1 { "one" } else { "many" }),
        ],
    ))
}

/// The history of the target, newest first.
fn targets(metric: &Metric, here: &SitePath, volume: &Volume<'_>) -> Vec<View> {
    let row = |target: &Target| {
        let language = volume.language();
        let message = target
            .message
            .as_deref()
            .and_then(|id| volume.report().messages.find(id));
        let address = message.map(|message| Address::Message(message.id.clone()));
        view! {
            announced: language.short_day(target.announced),
            value: volume.format(metric).value(target.value),
            due: language.short_period(target.due),
            reason: target.reason.as_ref().map(|reason| reason.get(language)),
            href: address.map(|address| here.link_to(&address.path(language))),
            current: Some(target) == metric.target(),
        }
    };
    metric.targets.iter().rev().map(row).collect()
}

/// Unit, source, owner, edition, state of the values.
pub(super) fn provenance(metric: &Metric, here: &SitePath, volume: &Volume<'_>) -> Vec<View> {
    let (catalogue, language) = (volume.catalogue(), volume.language());
    let progress = volume.progress(metric);
    let mut facts = vec![fact(volume, "fact-unit", unit_and_baseline(metric, volume))];
    let told = [("fact-source", &metric.source), ("fact-owner", &metric.owner)];
    for (term, text) in told {
        facts.extend(
            text.as_ref()
                .map(|text| fact(volume, term, text.get(language).to_owned())),
        );
    }
    facts.push(fact(volume, "fact-as-of", language.day(volume.edition.as_of.date)));
    facts.push(fact(volume, "fact-edition", volume.edition.label.to_string()));
    facts.extend(certainty(metric, volume).map(|text| fact(volume, "fact-certainty", text)));
    let next = progress.next_due.map(|day| {
        let arguments = [
            ("date", language.day(day)),
            ("period", language.period(progress.next_period)),
        ];
        catalogue.with(
            "next-value-of",
            &arguments.each_ref().map(|(name, value)| (*name, value.as_str())),
        )
    });
    facts.extend(next.map(|text| fact(volume, "fact-next", text)));
    facts.push(view! {
        term: catalogue.text("fact-data"),
        text: volume.assets.digests.get(&metric.id).map(String::as_str),
        csv: here.link_to(&address::csv(metric)),
        json: here.link_to(&address::json(metric)),
    });
    facts
}

fn unit_and_baseline(metric: &Metric, volume: &Volume<'_>) -> String {
    let (catalogue, language) = (volume.catalogue(), volume.language());
    let key = format!("unit-{}", metric.unit.as_str());
    let word = match &metric.unit {
        Unit::Count(word) => word.get(language),
        Unit::Money(currency) => currency,
        _ => "",
    };
    let unit = catalogue.with(&key, &[("word", word), ("currency", word)]);
    let Some(baseline) = metric.baseline else {
        return unit;
    };
    let value = volume.format(metric).value(baseline.value);
    let arguments = [
        ("unit", unit.as_str()),
        ("period", &language.period(baseline.period)),
        ("value", &value),
    ];
    catalogue.with("baseline-note", &arguments)
}

/// Which values are provisional.
fn certainty(metric: &Metric, volume: &Volume<'_>) -> Option<String> {
    metric.latest()?;
    let provisional = metric
        .observations
        .iter()
        .filter(|own| own.certainty == Certainty::Provisional);
    let periods: Vec<String> = provisional.map(|own| volume.language().period(own.period)).collect();
    if periods.is_empty() {
        return Some(volume.catalogue().text("certainty-final"));
    }
    Some(
        volume
            .catalogue()
            .with("certainty-provisional", &[("period", &periods.join(", "))]),
    )
}

/// Values that editions restated, the latest change first.
fn restated(metric: &Metric, here: &SitePath, volume: &Volume<'_>) -> Vec<View> {
    let (language, own) = (volume.language(), &volume.edition.label);
    let edition = |vintage: &Vintage| {
        let path = Address::Metric(metric.id.clone()).path(language);
        let elsewhere = vintage.edition != *own;
        let href = elsewhere.then(|| volume.elsewhere(here, vintage.edition, &path));
        view! { label: vintage.edition.to_string(), href: href }
    };
    let row = |revision: Revision<'_>| {
        let told = Revised::of(metric, &revision, volume);
        view! {
            period: told.what,
            before: told.before,
            now: told.now,
            difference: told.difference,
            reason: revision.now.reason.as_ref().map(|reason| reason.get(language)),
            editions: vec![edition(revision.before), edition(revision.now)],
        }
    };
    let vintages = volume.vintages(metric);
    let mut revisions: Vec<Revision<'_>> = vintages.revisions().chain(vintages.revisions_of_parts()).collect();
    revisions.sort_by_key(|revision| std::cmp::Reverse((revision.now.edition, revision.period)));
    revisions.into_iter().map(row).collect()
}

/// Why values were corrected after publication, where no edition is there to show it.
fn revisions(metric: &Metric, volume: &Volume<'_>) -> Vec<String> {
    let language = volume.language();
    let vintages = volume.vintages(metric);
    let shown = |period| {
        let of_parts = || vintages.revisions_of_parts().any(|own| own.period == period);
        vintages.at(period).is_some_and(Lineage::is_restated) || of_parts()
    };
    let revised = metric
        .observations
        .iter()
        .rev()
        .filter(|own| !shown(own.period))
        .filter_map(|own| Some((own.period, own.revised.as_ref()?)));
    let note = |(period, reason): (_, &crate::model::Localized)| {
        let arguments = [
            ("period", language.period(period)),
            ("reason", reason.get(language).to_owned()),
        ];
        volume.catalogue().with(
            "revisions-note",
            &arguments.each_ref().map(|(name, value)| (*name, value.as_str())),
        )
    };
    revised.map(note).collect()
}
