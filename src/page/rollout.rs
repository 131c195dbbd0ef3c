//! Rollouts: the page of each, their list, and what other pages tell of their stages.

use super::{
    Address, Page, Volume, address, card,
    figure::{self, Order},
};
use crate::{
    analyse::{StageState, current_stage},
    chart::{self, Figure, Kind, Picture, RolloutWords},
    model::{Metric, Rollout, Stage},
    site::SitePath,
    theme::{View, view},
};

/// The list of all rollouts.
pub(super) fn list(volume: &Volume<'_>) -> Page {
    let here = Address::Rollouts.path(volume.language());
    let rollouts = &volume.report().rollouts;
    let title = title(rollouts, volume);
    let row = |rollout: &Rollout| {
        let words = words(rollout, volume);
        view! {
            title: words.title(),
            href: link(rollout, &here, volume),
            finding: format!("{}.", words.finding()),
            stages: stages(words, &format!("stages-{}", rollout.id)),
        }
    };
    let view = view! {
        headline: title.as_str(),
        rollouts: rollouts.iter().map(row).collect::<Vec<_>>(),
    };
    Page {
        address: Address::Rollouts,
        template: "rollouts.html",
        title,
        crumb: None,
        view,
        excerpts: None,
    }
}

/// Of one rollout its finding; of several how many are done and how many are late.
fn title(rollouts: &[Rollout], volume: &Volume<'_>) -> String {
    if let [only] = rollouts {
        return headline(words(only, volume));
    }
    let catalogue = volume.catalogue();
    let done = rollouts.iter().filter(|rollout| current_stage(rollout).is_none());
    let late = rollouts.iter().filter(|rollout| {
        let standing = current_stage(rollout).map(|place| words(rollout, volume).standing(place));
        standing.is_some_and(|standing| standing.slip > 0 || standing.overdue > 0)
    });
    let arguments = [
        ("all", catalogue.count("rollouts-count", rollouts.len())),
        ("done", catalogue.count("rollouts-done", done.count())),
        ("late", catalogue.count("rollouts-late", late.count())),
    ];
    let arguments = arguments.each_ref().map(|(name, text)| (*name, text.as_str()));
    catalogue.with("rollouts-headline", &arguments)
}

/// The name of a rollout and what was found.
fn headline(words: RolloutWords<'_>) -> String {
    let arguments = [("title", words.title()), ("finding", &words.finding())];
    words.say("rollout-headline", &arguments)
}

/// The page of one rollout.
pub(super) fn page(rollout: &Rollout, volume: &Volume<'_>) -> Page {
    let address = Address::Rollout(rollout.id.clone());
    let here = address.path(volume.language());
    let words = words(rollout, volume);
    let title = headline(words);
    let view = view! {
        headline: title.as_str(),
        core: words.core(),
        figure: picture(rollout, &here, volume),
        metrics: metrics(rollout, &here, volume),
        groups: groups(words),
        areas: areas(words),
        definitions: definitions(words),
    };
    Page {
        address,
        template: "rollout.html",
        crumb: Some(words.title().to_owned()),
        title,
        view,
        excerpts: None,
    }
}

/// How far a rollout has come, in one sentence without a full stop.
pub(super) fn finding(rollout: &Rollout, volume: &Volume<'_>) -> String {
    words(rollout, volume).finding()
}

/// The first rollout on the home page.
pub(super) fn home(here: &SitePath, volume: &Volume<'_>) -> Option<View> {
    let rollout = volume.report().rollouts.first()?;
    let words = words(rollout, volume);
    let all = words.some(rollout.stages.len());
    let lead = match current_stage(rollout) {
        Some(place) => {
            let ordinal = volume.catalogue().count("rollout-ordinal", place + 1);
            let arguments = [
                ("all", all.as_str()),
                ("place", &ordinal),
                ("number", &(place + 1).to_string()),
            ];
            words.say("rollout-home-lead", &arguments)
        }
        None => format!("{}.", words.finding()),
    };
    let core_last = rollout.stages.last().is_some_and(|stage| stage.core_technology)
        && rollout.stages.iter().any(|stage| !stage.core_technology);
    let lead = if core_last {
        format!("{lead} {}", volume.catalogue().text("rollout-home-core"))
    } else {
        lead
    };
    Some(view! {
        title: words.title(),
        lead: lead,
        stages: stages(words, "stages"),
        href: link(rollout, here, volume),
    })
}

/// The stages that name a metric.
pub(super) fn stages_of(metric: &Metric, here: &SitePath, volume: &Volume<'_>) -> Vec<View> {
    let row = |(rollout, place): (&Rollout, usize)| {
        let words = words(rollout, volume);
        view! {
            rollout: words.title(),
            href: link(rollout, here, volume),
            title: words.name(place),
            state: words.state_in_full(place),
            span: words.span(rollout.stages[place].planned),
        }
    };
    volume.report().stages_of(&metric.id).map(row).collect()
}

/// The chart of a rollout as a file of its own.
pub(crate) fn standalone(rollout: &Rollout, volume: &Volume<'_>) -> Option<String> {
    let figure = draw(rollout, volume)?;
    match &figure.picture {
        Picture::Wide(drawing) => Some(drawing.standalone(&figure.title, &figure.description)),
        _ => None,
    }
}

fn words<'a>(rollout: &'a Rollout, volume: &Volume<'a>) -> RolloutWords<'a> {
    RolloutWords {
        catalogue: volume.catalogue(),
        rollout,
        as_of: volume.edition.as_of.date,
    }
}

fn link(rollout: &Rollout, here: &SitePath, volume: &Volume<'_>) -> String {
    here.link_to(&Address::Rollout(rollout.id.clone()).path(volume.language()))
}

/// The metrics that stages name, each once: its chart beside the stages that name it.
fn metrics(rollout: &Rollout, here: &SitePath, volume: &Volume<'_>) -> Vec<View> {
    let mut metrics: Vec<&Metric> = Vec::new();
    let named = rollout.stages.iter().filter_map(|stage| stage.metric.as_ref());
    for metric in named.filter_map(|id| volume.report().metric(id.as_str())) {
        if metrics.iter().all(|known| known.id != metric.id) {
            metrics.push(metric);
        }
    }
    let words = words(rollout, volume);
    let row = |metric: &Metric| {
        let id = format!("f-{}", metric.id);
        view! {
            id: format!("follows-{}", metric.id),
            stages: stages_naming(metric, words),
            card: card::without_course(metric, here, volume),
            figure: figure::view(&Order::new(Kind::TargetPath, metric, &id), here, volume),
        }
    };
    metrics.into_iter().map(row).collect()
}

fn stages_naming(metric: &Metric, words: RolloutWords<'_>) -> Vec<View> {
    let stages = words.rollout.stages.iter().enumerate();
    let own = stages.filter(|(_, stage)| stage.metric.as_ref() == Some(&metric.id));
    own.map(|(place, _)| view! { title: words.name(place), state: words.state_in_full(place) })
        .collect()
}

fn draw(rollout: &Rollout, volume: &Volume<'_>) -> Option<Figure> {
    match chart::rollout(rollout, volume.edition.as_of.date, volume.catalogue()) {
        Ok(figure) => Some(figure),
        Err(fault) => {
            volume.report_fault_in(format!("rollouts/{}.yaml", rollout.id), &fault);
            None
        }
    }
}

fn picture(rollout: &Rollout, here: &SitePath, volume: &Volume<'_>) -> Option<View> {
    let figure = draw(rollout, volume)?;
    let language = volume.language();
    let date = language.day(volume.edition.as_of.date);
    let arguments = [("date", date.as_str()), ("edition", &volume.edition_name())];
    Some(view! {
        id: "timeline",
        headline: figure.headline.as_str(),
        subtitle: figure.subtitle.as_str(),
        pictures: figure::pictures(&figure, "timeline"),
        summary: figure.summary.as_str(),
        table: figure::table(&figure.table),
        state: volume.catalogue().with("state-of-data", &arguments),
        svg: here.link_to(&address::rollout_chart(rollout, language)),
    })
}

/// The list that stands for the chart on narrow pages: stages in the chart's two groups.
fn groups(words: RolloutWords<'_>) -> Vec<View> {
    let groups = [
        (false, "rollout-outside", "rollout-first"),
        (true, "rollout-inside", "rollout-last"),
    ];
    let group = |(core, title, note)| {
        let stages = words.rollout.stages.iter().enumerate();
        let stages: Vec<View> = stages
            .filter(|(_, stage)| stage.core_technology == core)
            .map(|(place, stage)| step(place, stage, words))
            .collect();
        let say = |key| words.has_core().then(|| words.say(key, &[]));
        (!stages.is_empty()).then(|| view! { title: say(title), note: say(note), stages: stages })
    };
    groups.into_iter().filter_map(group).collect()
}

fn step(place: usize, stage: &Stage, words: RolloutWords<'_>) -> View {
    let original = stage.original.map(|plan| words.span(plan));
    let begun = stage.actual.begun().is_some();
    let terms = [
        ("rollout-original", original),
        ("rollout-plan", Some(words.span(stage.planned))),
        ("rollout-actual", begun.then(|| words.actual(stage.actual))),
        ("rollout-slip", Some(words.slip(place))),
    ];
    let terms = terms.into_iter().filter_map(|(term, value)| {
        let value = value?;
        Some(view! { term: words.say(term, &[]), value: value })
    });
    view! {
        mark: mark(place, words),
        title: words.name(place),
        state: words.state_in_full(place),
        areas: words.areas(stage),
        terms: terms.collect::<Vec<_>>(),
    }
}

/// Stages in a row: a bar, a name, a state, days.
fn stages(words: RolloutWords<'_>, id: &str) -> Vec<View> {
    let stages = words.rollout.stages.iter().enumerate();
    let stage = |(place, stage): (usize, &Stage)| {
        view! {
            id: format!("{id}-{place}"),
            mark: mark(place, words),
            title: words.name(place),
            state: words.state_in_full(place),
            span: words.short_span(stage.planned),
        }
    };
    stages.map(stage).collect()
}

/// How a stage is drawn: solid, hatched or outlined.
fn mark(place: usize, words: RolloutWords<'_>) -> &'static str {
    match words.standing(place).state {
        StageState::Done => "done",
        StageState::Running => "running",
        StageState::Planned => "planned",
    }
}

/// Where each stage goes, of those that name an area.
fn areas(words: RolloutWords<'_>) -> Vec<View> {
    let stages = words.rollout.stages.iter().enumerate();
    let named = stages.filter(|(_, stage)| !stage.areas.is_empty());
    let row = |(place, stage): (usize, &Stage)| {
        view! {
            title: words.name(place),
            core: stage.core_technology,
            areas: stage.areas.iter().map(|area| area.get(words.language())).collect::<Vec<_>>(),
        }
    };
    named.map(row).collect()
}

fn definitions(words: RolloutWords<'_>) -> Vec<View> {
    let facts = [
        ("rollout-done", "rollout-define-done"),
        ("rollout-running", "rollout-define-running"),
        ("rollout-slip", "rollout-define-slip"),
        ("rollout-term-months", "rollout-define-months"),
        ("rollout-inside", "rollout-define-core"),
    ];
    let told = facts
        .into_iter()
        .filter(|(term, _)| *term != "rollout-inside" || words.has_core());
    let fact = |(term, text)| view! { term: words.say(term, &[]), text: words.say(text, &[]) };
    told.map(fact).collect()
}
