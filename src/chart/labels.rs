//! Places for labels: they never cover one another, never leave the picture, and avoid the lines where they can.

use super::{
    canvas::{At, Canvas},
    fault::Cause,
    svg::{Anchor, Place, Role, room},
};

/// Left, top, right, bottom.
type Room = [f64; 4];

/// Between labels beside and above one another, at least.
const BESIDE: f64 = 2.0;
const BETWEEN: f64 = 3.0;

/// What crossing a line costs, against one for each place further down the list of candidates: more than any list is long, so a label
/// crosses a line only where it has no other place.
const CROSSING: f64 = 1000.0;
const MEETING: f64 = 2.0;
const TOUCHING_GRID: f64 = 3.0;

/// A label: lines of text that share an edge, and perhaps a hairline to what they name.
#[derive(Clone, Debug)]
pub(super) struct Label {
    pub(super) lines: Vec<(Role, String)>,
    pub(super) anchor: Anchor,
    /// The baseline of the first line, at the shared edge.
    pub(super) at: At,
    /// From the label to what it names.
    pub(super) connector: Option<[At; 2]>,
}

impl Label {
    /// The baseline of its first line when the middle of `count` lines stands at `y`.
    pub(super) fn centred(y: f64, count: usize, place: Place) -> f64 {
        let further = count.saturating_sub(1) as f64;
        y + place.letters() * 0.35 - further * place.pitch() / 2.0
    }

    fn rooms(&self, place: Place) -> Vec<Room> {
        let (x, y) = self.at;
        let rooms = self.lines.iter().enumerate().map(|(line, (_, text))| {
            let baseline = y + line as f64 * place.pitch();
            room(text, place.letters(), self.anchor, (x, baseline))
        });
        rooms.collect()
    }

    fn draw(&self, canvas: &Canvas) -> Result<(), Cause> {
        if let Some(ends) = self.connector {
            canvas.line(Role::Connector, &ends)?;
        }
        let (x, y) = self.at;
        for (line, (role, text)) in self.lines.iter().enumerate() {
            let baseline = y + line as f64 * canvas.place().pitch();
            canvas.text(*role, self.anchor, (x, baseline), text)?;
        }
        Ok(())
    }
}

/// What is taken on a sheet.
#[derive(Default)]
pub(super) struct Board {
    taken: Vec<Room>,
    curves: Vec<Curve>,
    grid: Vec<f64>,
}

/// A line of straight pieces.
struct Curve {
    points: Vec<At>,
    /// Whether it never runs to the left, as a line over time.
    rightward: bool,
}

impl Curve {
    fn new(points: &[At]) -> Self {
        Self {
            points: points.to_vec(),
            rightward: points.is_sorted_by(|one, other| one.0 <= other.0),
        }
    }

    /// How many of its pieces run through a room.
    fn crossings(&self, room: &Room) -> usize {
        let pieces = self.near(room).windows(2);
        pieces.filter(|piece| crosses(&[piece[0], piece[1]], room)).count()
    }

    /// The points of the pieces that are not wholly left or right of a room, where that can be told at once.
    fn near(&self, room: &Room) -> &[At] {
        if !self.rightward {
            return &self.points;
        }
        let first = self.points.partition_point(|point| point.0 < room[0]).saturating_sub(1);
        let behind = self.points.partition_point(|point| point.0 <= room[2]) + 1;
        &self.points[first..behind.clamp(first, self.points.len())]
    }
}

impl Board {
    /// Labels should not cross this line.
    pub(super) fn curve(&mut self, points: &[At]) {
        self.curves.push(Curve::new(points));
    }

    /// Labels should not straddle a gridline at this height.
    pub(super) fn gridline(&mut self, y: f64) {
        self.grid.push(y);
    }

    /// Nothing may cover this place.
    pub(super) fn mark(&mut self, (x, y): At, radius: f64) {
        self.taken.push([x - radius, y - radius, x + radius, y + radius]);
    }

    /// Draws a label where it must stand.
    pub(super) fn fix(&mut self, canvas: &Canvas, label: &Label) -> Result<(), Cause> {
        self.place(canvas, [label.clone()])
    }

    /// Draws the best of `candidates`, which come in order of preference.
    pub(super) fn place(&mut self, canvas: &Canvas, candidates: impl IntoIterator<Item = Label>) -> Result<(), Cause> {
        let mut best: Option<(f64, Label)> = None;
        let mut wording = Vec::new();
        for (rank, label) in candidates.into_iter().enumerate() {
            if wording.is_empty() {
                wording = label.lines.iter().map(|(_, text)| text.clone()).collect();
            }
            let dearest = best.as_ref().map_or(f64::INFINITY, |(cost, _)| *cost);
            if rank as f64 >= dearest {
                break;
            }
            match self.cost(canvas, &label) {
                Some(cost) if cost + (rank as f64) < dearest => best = Some((cost + rank as f64, label)),
                _ => {}
            }
        }
        let (_, label) = best.ok_or(Cause::LabelOverlap(wording))?;
        self.take(canvas, &label);
        label.draw(canvas)
    }

    /// Keeps the room of a label, and its hairline from being crossed.
    fn take(&mut self, canvas: &Canvas, label: &Label) {
        self.taken.extend(label.rooms(canvas.place()));
        if let Some(ends) = &label.connector {
            self.curve(ends);
        }
    }

    /// Draws one label of each list so that none is in the way of another; earlier candidates are preferred.
    pub(super) fn arrange(&mut self, canvas: &Canvas, lists: &[Vec<Label>]) -> Result<(), Cause> {
        let mut chosen = Vec::new();
        if !self.search(canvas, lists, &mut chosen) {
            let first = lists.iter().filter_map(|list| list.first());
            let texts = first.flat_map(|label| label.lines.iter().map(|(_, text)| text.clone()));
            return Err(Cause::LabelOverlap(texts.collect()));
        }
        chosen.iter().try_for_each(|label| label.draw(canvas))
    }

    fn search(&mut self, canvas: &Canvas, lists: &[Vec<Label>], chosen: &mut Vec<Label>) -> bool {
        let Some((list, rest)) = lists.split_first() else {
            return true;
        };
        for label in list {
            if self.cost(canvas, label) != Some(0.0) {
                continue;
            }
            let before = (self.taken.len(), self.curves.len());
            self.take(canvas, label);
            chosen.push(label.clone());
            if self.search(canvas, rest, chosen) {
                return true;
            }
            chosen.pop();
            self.taken.truncate(before.0);
            self.curves.truncate(before.1);
        }
        false
    }

    /// `None` where the label would cover another or leave the sheet.
    fn cost(&self, canvas: &Canvas, label: &Label) -> Option<f64> {
        let rooms = label.rooms(canvas.place());
        let inside = |room: &Room| {
            room[0] >= -0.5 && room[1] >= 0.0 && room[2] <= canvas.width() + 0.5 && room[3] <= canvas.height()
        };
        let free = |room: &Room| !self.taken.iter().any(|other| overlap(room, other));
        if !rooms.iter().all(|room| inside(room) && free(room)) {
            return None;
        }
        let crossings = rooms.iter().map(|room| self.crossings(room)).sum::<usize>();
        let straddled = rooms
            .iter()
            .flat_map(|room| self.grid.iter().filter(|y| room[1] < **y && **y < room[3]));
        let blocked = label
            .connector
            .is_some_and(|ends| self.taken.iter().any(|room| crosses(&ends, room)));
        let met = label.connector.map_or(0, |ends| self.crossings(&around(&ends)));
        (!blocked)
            .then(|| crossings as f64 * CROSSING + met as f64 * MEETING + straddled.count() as f64 * TOUCHING_GRID)
    }

    /// How many pieces of lines run through a room.
    fn crossings(&self, room: &Room) -> usize {
        self.curves.iter().map(|curve| curve.crossings(room)).sum()
    }
}

/// The room of a level or upright hairline.
fn around(ends: &[At; 2]) -> Room {
    let [(x, y), (end_x, end_y)] = *ends;
    [
        x.min(end_x) - 0.5,
        y.min(end_y) - 0.5,
        x.max(end_x) + 0.5,
        y.max(end_y) + 0.5,
    ]
}

fn overlap(one: &Room, other: &Room) -> bool {
    let beside = one[0] < other[2] + BESIDE && other[0] < one[2] + BESIDE;
    let level = one[1] < other[3] + BETWEEN && other[1] < one[3] + BETWEEN;
    beside && level
}

/// Whether a line runs through a room (Liang and Barsky's clipping).
fn crosses(line: &[At; 2], room: &Room) -> bool {
    let [(x, y), (end_x, end_y)] = *line;
    let beside = x.max(end_x) < room[0] || x.min(end_x) > room[2];
    if beside || y.max(end_y) < room[1] || y.min(end_y) > room[3] {
        return false;
    }
    let (dx, dy) = (end_x - x, end_y - y);
    let mut inside = (0.0_f64, 1.0_f64);
    for (run, distance) in [
        (-dx, x - room[0]),
        (dx, room[2] - x),
        (-dy, y - room[1]),
        (dy, room[3] - y),
    ] {
        if run == 0.0 && distance < 0.0 {
            return false;
        }
        match run {
            run if run < 0.0 => inside.0 = inside.0.max(distance / run),
            run if run > 0.0 => inside.1 = inside.1.min(distance / run),
            _ => {}
        }
    }
    inside.0 < inside.1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn label(text: &str, at: At) -> Label {
        Label {
            lines: vec![(Role::Plain, text.to_owned())],
            anchor: Anchor::Start,
            at,
            connector: None,
        }
    }

    #[test]
    fn a_label_moves_to_the_first_free_place() {
        let canvas = Canvas::new(Place::Narrow, (100, 100));
        let mut board = Board::default();
        board.fix(&canvas, &label("가나", (0.0, 20.0))).unwrap();
        board
            .place(&canvas, [label("다라", (5.0, 22.0)), label("다라", (50.0, 20.0))])
            .unwrap();
        let rooms: Vec<_> = canvas
            .finish()
            .letterings()
            .into_iter()
            .map(|own| own.room[0])
            .collect();
        assert_eq!(rooms, [0.0, 50.0]);
    }

    #[test]
    fn a_label_without_a_place_is_named() {
        let canvas = Canvas::new(Place::Narrow, (100, 100));
        let mut board = Board::default();
        let fault = board.fix(&canvas, &label("너무 긴 이름표입니다", (0.0, 20.0)));
        assert_eq!(fault, Err(Cause::LabelOverlap(vec!["너무 긴 이름표입니다".to_owned()])));
    }

    #[test]
    fn a_line_through_a_room_is_seen() {
        let room = [10.0, 10.0, 20.0, 20.0];
        assert!(crosses(&[(0.0, 0.0), (30.0, 30.0)], &room));
        assert!(crosses(&[(15.0, 12.0), (16.0, 13.0)], &room));
        assert!(!crosses(&[(0.0, 0.0), (30.0, 5.0)], &room));
        assert!(!crosses(&[(12.0, 30.0), (12.0, 40.0)], &room));
    }

    #[test]
    fn of_a_line_over_time_only_the_pieces_near_a_room_are_looked_at() {
        let points: Vec<At> = (0..20).map(|step| (f64::from(step) * 2.0, 15.0)).collect();
        let curve = Curve::new(&points);
        let backward = Curve::new(&points.iter().rev().copied().collect::<Vec<_>>());
        for (left, right, near, crossings) in [
            (10.0, 20.0, 8, 5),
            (11.0, 12.5, 3, 2),
            (-9.0, -1.0, 1, 0),
            (-9.0, 0.5, 2, 1),
            (38.0, 50.0, 2, 0),
            (39.0, 50.0, 1, 0),
        ] {
            let room = [left, 10.0, right, 20.0];
            assert_eq!(
                (curve.near(&room).len(), curve.crossings(&room)),
                (near, crossings),
                "{room:?}"
            );
            assert_eq!(backward.crossings(&room), crossings, "{room:?}");
        }
    }
}
