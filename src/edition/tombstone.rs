//! What stands in the place of what was withdrawn, in every language of the site.

use std::collections::BTreeMap;

use anyhow::Result;
use serde_json::json;

use super::{about::About, withdraw::Claim};
use crate::{
    language::Language,
    site::{File, Site, SitePath},
    theme::{Interface, Theme, View, view},
};

/// The note for the files of one edition.
pub(super) struct Tombstone<'a> {
    claim: &'a Claim,
    about: About,
    interfaces: Vec<Interface>,
    style: Option<&'a SitePath>,
    script: Option<&'a SitePath>,
}

impl<'a> Tombstone<'a> {
    /// The note in the languages and with the look of an edition.
    pub(super) fn new(theme: &Theme, site: &'a Site, claim: &'a Claim) -> Result<Self> {
        let inventory = site.get("data/site.json").map(File::bytes);
        let about = About::read(inventory.as_deref(), site.keys().map(SitePath::as_str));
        let asset = |ending: &str| {
            let mut paths = site.keys();
            paths.find(|path| path.as_str().starts_with("assets/site.") && path.as_str().ends_with(ending))
        };
        Ok(Self {
            interfaces: about.interfaces(theme)?,
            about,
            style: asset(".css"),
            script: asset(".js"),
            claim,
        })
    }

    /// The bytes of the note at a path, of the kind that its ending promises. What cannot hold text is left empty.
    pub(super) fn bytes(&self, path: &str) -> Result<Vec<u8>> {
        let first = &self.interfaces[0];
        let reason = self.reason(first);
        Ok(match path.rsplit_once('.').map_or("", |(_, ending)| ending) {
            "html" => self.page(&SitePath::new(path))?.into_bytes(),
            "json" => {
                let languages = self.interfaces.iter();
                let notes: BTreeMap<&str, String> = languages
                    .map(|interface| (interface.language().code(), self.reason(interface)))
                    .collect();
                let mut bytes = serde_json::to_vec_pretty(&json!({ "withdrawn": notes }))?;
                bytes.push(b'\n');
                bytes
            }
            "csv" => format!("\u{FEFF}withdrawn\r\n\"{}\"\r\n", reason.replace('"', "\"\"")).into_bytes(),
            "svg" => EMPTY_PICTURE.to_vec(),
            _ => Vec::new(),
        })
    }

    fn reason(&self, interface: &Interface) -> String {
        let arguments = [
            ("reason", self.claim.reason.as_str()),
            ("reference", &self.claim.reference),
        ];
        interface.catalogue().with("withdrawn-reason", &arguments)
    }

    fn page(&self, here: &SitePath) -> Result<String> {
        let link = |path: Option<&SitePath>| path.map(|path| here.link_to(path)).unwrap_or_default();
        let language = |interface: &Interface| -> View {
            let (catalogue, code) = (interface.catalogue(), interface.language().code());
            view! {
                code: code,
                name: interface.language().own_name(),
                withdrawn: catalogue.text("withdrawn"),
                help: catalogue.text("withdrawn-help"),
                reason: self.reason(interface),
                home: here.link_to(&SitePath::new(format!("{code}/index.html"))),
                home_text: catalogue.text("home"),
            }
        };
        let first = self.first_language();
        let view = view! {
            title: self.about.title(first),
            style: link(self.style),
            script: link(self.script),
            languages: self.interfaces.iter().map(language).collect::<Vec<_>>(),
        };
        Ok(self.interfaces[0].lay_out("withdrawn.html", view)?.0)
    }

    fn first_language(&self) -> Language {
        self.interfaces[0].language()
    }
}

/// A picture of nothing.
const EMPTY_PICTURE: &[u8] = b"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>\n";
