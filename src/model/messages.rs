//! All messages of a report, in their order.

use std::{ops::Deref, slice, sync::Arc};

use jiff::civil::Date;

use super::Message;

/// Messages, newest first: sorted by id, which begins with the day, from the last to the first.
#[derive(Clone, Debug)]
pub struct Messages {
    all: Vec<Arc<Message>>,
    /// The day of each. They lie side by side, so that one among thousands is found without a look at the others.
    days: Vec<Date>,
}

impl Messages {
    /// The message with this id or former id.
    pub fn find(&self, id: &str) -> Option<&Message> {
        let former = |own: &&Arc<Message>| own.aliases().any(|alias| alias.as_str() == id);
        let found = self.with_own_id(id).or_else(|| self.all.iter().find(former));
        found.map(Arc::as_ref)
    }

    fn with_own_id(&self, id: &str) -> Option<&Arc<Message>> {
        let day: Date = id.get(..10)?.parse().ok()?;
        let newer = self.days.partition_point(|own| *own > day);
        let mut of_day = self.all[newer..].iter().take_while(|own| own.date == day);
        of_day.find(|own| own.id.as_str() == id)
    }
}

impl FromIterator<Arc<Message>> for Messages {
    /// Takes messages that are in their order.
    fn from_iter<I: IntoIterator<Item = Arc<Message>>>(messages: I) -> Self {
        let all: Vec<_> = messages.into_iter().collect();
        let days = all.iter().map(|message| message.date).collect();
        Self { all, days }
    }
}

impl Deref for Messages {
    type Target = [Arc<Message>];

    fn deref(&self) -> &Self::Target {
        &self.all
    }
}

impl<'a> IntoIterator for &'a Messages {
    type Item = &'a Arc<Message>;
    type IntoIter = slice::Iter<'a, Arc<Message>>;

    fn into_iter(self) -> Self::IntoIter {
        self.all.iter()
    }
}
