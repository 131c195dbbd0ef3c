//! Decodes `site.yaml`.

use std::collections::{BTreeMap, BTreeSet};

use jiff::tz::TimeZone;

use super::{
    decode::{At, Decoder, Fields},
    near,
    yaml::Node,
};
use crate::{
    diagnostic::Code,
    language::Language,
    model::{AudienceId, Audiences, Contact, Dimension, Localized, Settings, Slug},
};

/// What the address of the link for comments may begin with.
pub(super) const FEEDBACK_SCHEMES: [&str; 3] = ["mailto:", "https://", "http://"];

/// What the address of the site may begin with.
pub(super) const BASE_SCHEMES: [&str; 2] = ["https://", "http://"];

/// The themes that have a name.
pub(super) const THEMES: [&str; 1] = ["default"];

/// The languages of a site, read before anything else, since every text is measured against them.
pub(super) fn languages(node: &Node, decoder: &Decoder<'_>) -> Option<Vec<Language>> {
    decoder.field(node, "languages", |at| {
        let languages = at.list(|at| {
            let code = at.text()?;
            Language::parse(&code).or_else(|| at.refuse(at.finding(Code::UnsupportedLanguage).with("language", code)))
        })?;
        if languages.is_empty() {
            at.wrong_type("list")
        } else {
            Some(languages)
        }
    })
}

/// The audiences of a site, read before the files that they label.
pub(super) fn audiences(node: &Node, decoder: &Decoder<'_>) -> Option<Audiences> {
    decoder.field(node, "audiences", |at| {
        let mut direct: BTreeMap<AudienceId, BTreeSet<AudienceId>> = BTreeMap::new();
        let Node::Map(entries) = at.node else {
            return at.wrong_type("map");
        };
        let names: Vec<&str> = entries.iter().map(|(name, _)| name.as_str()).collect();
        at.each_entry(|_, at| {
            let list = |at: At<'_>| at.list(|at| included(&at, &names));
            let includes = at.fields(|fields| Some(fields.optional("includes", list)));
            if let (Some(id), Some(includes)) = (at.key_slug(), includes) {
                direct.insert(id, includes.unwrap_or_default().into_iter().collect());
            }
        });
        report_cycles(&at, &direct);
        if direct.is_empty() {
            at.wrong_type("map")
        } else {
            Some(Audiences::new(&direct))
        }
    })
}

/// The name of another audience.
fn included(at: &At<'_>, names: &[&str]) -> Option<AudienceId> {
    let id = at.slug()?;
    if !names.contains(&id.as_str()) {
        let finding = at.finding(Code::UnknownAudience).with("read", id.as_str());
        at.decoder
            .report(finding.with("near", near(id.as_str(), names.iter().copied())));
    }
    Some(id)
}

/// Two audiences that include each other are one audience.
fn report_cycles(at: &At<'_>, direct: &BTreeMap<AudienceId, BTreeSet<AudienceId>>) {
    let audiences = Audiences::new(direct);
    at.each_entry(|key, at| {
        let included = direct
            .get_key_value(key)
            .into_iter()
            .flat_map(|(id, includes)| includes.iter().map(move |own| (id, own)));
        for (id, _) in included.filter(|(id, own)| audiences.may_see(own, id)) {
            at.refuse::<()>(at.finding(Code::AudienceCycle).with("audience", id.as_str()));
        }
    });
}

/// The whole of `site.yaml`.
pub(super) fn settings(node: &Node, decoder: &Decoder<'_>) -> Option<Settings> {
    decoder.root(node, |fields| {
        fields.required("languages", |_| Some(()));
        fields.required("audiences", |_| Some(()));
        let title = fields.required("title", |at| at.localized());
        let timezone = fields.required("timezone", time_zone);
        let headline = fields.required("headline", |at| at.slug());
        let theme = fields.optional("theme", theme).unwrap_or_else(|| "default".to_owned());
        let organisation = fields
            .optional("organisation", |at| Some(organisation(at)))
            .unwrap_or_default();
        let contact = fields.optional("contact", |at| at.fields(contact));
        let feedback = fields.optional("feedback", |at| link(&at, &FEEDBACK_SCHEMES));
        let base_url = fields
            .optional("base_url", |at| link(&at, &BASE_SCHEMES))
            .map(with_slash);
        let notice = fields.optional("notice", |at| at.localized());
        Some(Settings {
            title: title?,
            languages: decoder.languages.to_vec(),
            timezone: timezone?,
            headline: headline?,
            theme,
            audiences: decoder.audiences.clone(),
            organisation,
            contact,
            feedback,
            base_url,
            notice,
        })
    })
}

fn time_zone(at: At<'_>) -> Option<TimeZone> {
    let name = at.text()?;
    let zone = jiff::tz::db().get(&name);
    zone.ok()
        .or_else(|| at.refuse(at.finding(Code::UnknownTimeZone).with("read", name)))
}

fn theme(at: At<'_>) -> Option<String> {
    let name = at.text()?;
    if THEMES.contains(&name.as_str()) {
        Some(name)
    } else {
        at.refuse(at.finding(Code::UnknownTheme).with("read", name))
    }
}

fn organisation(at: At<'_>) -> Vec<Dimension> {
    let mut dimensions = Vec::new();
    at.each_entry(|_, at| {
        let id = at.key_slug();
        let dimension = at.fields(|fields| {
            let title = fields.required("title", |at| at.localized());
            let members = fields.required("members", |at| Some(members(at)));
            Some((title?, members?))
        });
        if let (Some(id), Some((title, members))) = (id, dimension) {
            dimensions.push(Dimension { id, title, members });
        }
    });
    dimensions
}

fn members(at: At<'_>) -> Vec<(Slug, Localized)> {
    let mut members = Vec::new();
    at.each_entry(|_, at| {
        if let (Some(id), Some(title)) = (at.key_slug(), at.localized()) {
            members.push((id, title));
        }
    });
    members
}

fn contact(fields: &Fields<'_>) -> Option<Contact> {
    let name = fields.required("name", |at| at.localized());
    let email = fields.optional("email", |at| {
        let text = at.text()?;
        let plain = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'<');
        let fits = text
            .split_once('@')
            .is_some_and(|(name, host)| plain(name) && plain(host) && host.contains('.'));
        if fits {
            Some(text)
        } else {
            at.refuse(at.finding(Code::BadEmail).with("read", text))
        }
    });
    Some(Contact { name: name?, email })
}

fn link(at: &At<'_>, schemes: &[&str]) -> Option<String> {
    let text = at.text()?;
    let known = schemes
        .iter()
        .any(|scheme| text.starts_with(scheme) && text.len() > scheme.len());
    let plain = !text.contains(|letter: char| letter.is_whitespace() || matches!(letter, '"' | '<' | '>'));
    if known && plain {
        Some(text)
    } else {
        at.refuse(at.finding(Code::BadUrl).with("read", text))
    }
}

fn with_slash(url: String) -> String {
    if url.ends_with('/') { url } else { url + "/" }
}
