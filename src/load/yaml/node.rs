//! A YAML value as it was written, before anything is known about its meaning.

use serde::de::{DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess, Visitor};
use std::collections::HashSet;
use std::fmt;

/// A YAML value. Maps keep the order of the file, and keys are the text as written: `2026: 4` has the key `2026`.
#[derive(Debug, Clone, PartialEq)]
pub enum Node {
    /// `null`, `~` or nothing at all.
    Null,
    /// `true` or `false`; `yes` and `no` are text.
    Bool(bool),
    /// A whole number of up to 64 bits.
    Integer(i64),
    /// Any other number, and `.nan` and `.inf`.
    Float(f64),
    /// Everything else that is no list or map, and everything in quotation marks.
    Text(String),
    /// Items in order.
    List(Vec<Node>),
    /// Keys and values in order.
    Map(Vec<(String, Node)>),
}

impl Node {
    /// The value under `key`, if this is a map that has it.
    pub fn get(&self, key: &str) -> Option<&Self> {
        match self {
            Self::Map(entries) => entries.iter().find(|(known, _)| known == key).map(|(_, value)| value),
            _ => None,
        }
    }

    /// The kind of value, as the argument `found` of a finding names it.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Null => "nothing",
            Self::Bool(_) => "truth",
            Self::Integer(_) | Self::Float(_) => "number",
            Self::Text(_) => "text",
            Self::List(_) => "list",
            Self::Map(_) => "map",
        }
    }

    /// Whether any map in it has a key twice.
    pub(super) fn has_duplicates(&self) -> bool {
        match self {
            Self::List(items) => items.iter().any(Self::has_duplicates),
            Self::Map(entries) => repeats_a_key(entries) || entries.iter().any(|(_, value)| value.has_duplicates()),
            _ => false,
        }
    }

    /// Whether any map in it has a field without a value.
    pub(super) fn has_empty_fields(&self) -> bool {
        match self {
            Self::List(items) => items.iter().any(Self::has_empty_fields),
            Self::Map(entries) => {
                let mut values = entries.iter().map(|(_, value)| value);
                values.any(|value| *value == Self::Null || value.has_empty_fields())
            }
            _ => false,
        }
    }
}

/// Most maps are small, where comparing all pairs beats hashing.
fn repeats_a_key(entries: &[(String, Node)]) -> bool {
    if entries.len() <= 8 {
        return entries
            .iter()
            .enumerate()
            .any(|(index, (key, _))| entries[..index].iter().any(|(earlier, _)| earlier == key));
    }
    let mut seen = HashSet::with_capacity(entries.len());
    !entries.iter().all(|(key, _)| seen.insert(key.as_str()))
}

/// Why the reader gave up, in its own words.
#[derive(Debug)]
pub(super) struct Failure {
    pub(super) message: String,
    /// The byte where it noticed.
    pub(super) offset: usize,
}

/// Reads a text that [`super::suspicion`] has cleared.
pub(super) fn read(text: &str) -> Result<Node, Failure> {
    let reader = serde_yaml::Deserializer::from_str(text);
    Seed {
        levels_left: super::DEEPEST,
    }
    .deserialize(reader)
    .map_err(|error| Failure {
        message: error.to_string(),
        offset: error.location().map_or(0, |location| location.index()),
    })
}

/// Reads a value that may have so many more levels inside.
#[derive(Clone, Copy)]
struct Seed {
    levels_left: usize,
}

impl Seed {
    fn deeper<E: Error>(self) -> Result<Self, E> {
        let levels_left = self
            .levels_left
            .checked_sub(1)
            .ok_or_else(|| E::custom("nested too deep"))?;
        Ok(Self { levels_left })
    }
}

impl<'de> DeserializeSeed<'de> for Seed {
    type Value = Node;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Seed {
    type Value = Node;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a YAML value")
    }

    fn visit_unit<E>(self) -> Result<Node, E> {
        Ok(Node::Null)
    }

    fn visit_none<E>(self) -> Result<Node, E> {
        Ok(Node::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Node, E> {
        Ok(Node::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Node, E> {
        Ok(Node::Integer(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Node, E> {
        Ok(i64::try_from(value).map_or(Node::Float(value as f64), Node::Integer))
    }

    fn visit_i128<E>(self, value: i128) -> Result<Node, E> {
        Ok(Node::Float(value as f64))
    }

    fn visit_u128<E>(self, value: u128) -> Result<Node, E> {
        Ok(Node::Float(value as f64))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Node, E> {
        Ok(Node::Float(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Node, E> {
        Ok(Node::Text(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Node, A::Error> {
        let seed = self.deeper()?;
        let mut items = Vec::new();
        while let Some(item) = access.next_element_seed(seed)? {
            items.push(item);
        }
        Ok(Node::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Node, A::Error> {
        let seed = self.deeper()?;
        let mut entries = Vec::new();
        while let Some(key) = access.next_key_seed(KeySeed)? {
            entries.push((key, access.next_value_seed(seed)?));
        }
        Ok(Node::Map(entries))
    }

    fn visit_enum<A: EnumAccess<'de>>(self, _: A) -> Result<Node, A::Error> {
        Err(A::Error::custom("a tag"))
    }
}

/// Reads a key as the text that was written, whatever it looks like: `2026.10` stays `2026.10`.
struct KeySeed;

impl<'de> DeserializeSeed<'de> for KeySeed {
    type Value = String;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<String, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for KeySeed {
    type Value = String;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a key")
    }

    fn visit_str<E>(self, value: &str) -> Result<String, E> {
        Ok(value.to_owned())
    }
}
