//! Charts through the front door: a metric in, exact words and marks out.

mod completion;
mod fixture;
mod hostile;
mod markup;
mod pictures;
mod rollout;
mod words;
