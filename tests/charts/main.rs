//! Charts through the front door: a metric in, exact words and marks out.

mod bullet;
mod completion;
mod fixture;
mod hostile;
mod markup;
mod multiples;
mod pictures;
mod rollout;
mod waterfall;
mod words;
