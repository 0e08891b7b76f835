//! `heard pack learn`: what labelled messages would change in the packs, as a diff and as an overlay pack.

use super::yaml::{list, put};
use crate::cli::args::{Common, LearnArgs};
use crate::cli::exit::{Failure, Status};
use crate::cli::{input, layers, output};
use heard::learn::{self, Change, Label, Learned, Options};
use heard::pack::model::{Meta, Packs, Patterns, Placed};
use heard::reading::{Knob, Knowledge};
use serde_yaml::{Mapping, Value};
use std::path::Path;

pub(crate) fn run(args: &LearnArgs, common: &Common) -> Result<Status, Failure> {
    let label = Label::parse(&args.label)
        .ok_or_else(|| Failure::new(format!("`--label {}` is not known; it is sentiment or severity", args.label)))?;
    if !(2..=20).contains(&args.folds) {
        return Err(Failure::new("`--folds` takes 2 to 20"));
    }
    if !(args.hold.is_finite() && args.hold > 0.0) {
        return Err(Failure::new("`--hold` takes a number above 0"));
    }
    let mut files = Vec::new();
    for file in &args.files {
        let name = file.file_name().map_or_else(|| file.display().to_string(), |name| name.to_string_lossy().into_owned());
        files.push((name, input::message(Some(file), common.max_bytes.max(100_000_000))?.0));
    }
    let rows = learn::rows(&files, label).map_err(|error| Failure::new(error.to_string()))?;
    layers::engine(common)?;
    // Whole, with the examples that an overlay has to carry along.
    let knowledge = Knowledge::new(heard::pack::check(&layers::layers(common)).packs);
    let learned = learn::learn(&knowledge, &rows, &Options { label, folds: args.folds, hold: args.hold, proposals: args.proposals });
    output::result(&page(&learned, &knowledge, label, args.folds))?;
    if let Some(folder) = &args.write {
        write(folder, &learned, &knowledge, label)?;
        output::aside(&format!("written to {}; `heard pack check {0}` checks it, `--packs {0}` tries it", folder.display()));
    }
    Ok(Status::Done)
}

fn page(learned: &Learned, knowledge: &Knowledge, label: Label, folds: usize) -> String {
    let mut out = format!("figures, on messages left out of the fit ({folds} parts)\n");
    out.push_str(&format!(
        "  {:<28} {:>6} {:>17} {:>17} {:>17}\n",
        "",
        "rows",
        "accuracy",
        "mean F1",
        format!("{} or not", label.names()[0])
    ));
    for set in &learned.sets {
        let pair = |before: f64, after: f64| format!("{before:.3} -> {after:.3}");
        out.push_str(&format!(
            "  {:<28} {:>6} {:>17} {:>17} {:>17}\n",
            output::sanitize::sanitize(&set.name),
            set.before.rows(),
            pair(set.before.accuracy(), set.unseen.accuracy()),
            pair(set.before.macro_f1(), set.unseen.macro_f1()),
            pair(set.before.lowest_against_rest(), set.unseen.lowest_against_rest()),
        ));
    }
    let names = label.names();
    out.push_str(&format!("\nweights ({} messages each counts in)\n", names.join("/")));
    for change in &learned.changes {
        let (kind, id) = place(&knowledge.packs, label, &change.knob);
        out.push_str(&format!("  {:<9} {:<34} {:>5.1} -> {:>5.1}   {}\n", kind, id, change.before, change.after, counts(&change.seen)));
    }
    for (name, before, after) in &learned.bounds {
        out.push_str(&format!("  {:<9} {:<34} {before:>5.2} -> {after:>5.2}\n", "bound", name));
    }
    if learned.changes.is_empty() {
        out.push_str("  none: the packs already weigh these messages so\n");
    }
    if !learned.proposals.is_empty() {
        out.push_str(&format!("\nwords to consider ({}; log-odds; read right before -> after)\n", names.join("/")));
        for proposal in &learned.proposals {
            out.push_str(&format!(
                "  {:<30} {:>5.1}   {:<12} {:>6.2}   {} -> {}\n",
                proposal.words,
                proposal.weight,
                counts(&proposal.seen),
                proposal.log_odds,
                proposal.right.0,
                proposal.right.1
            ));
        }
    }
    out
}

fn counts(seen: &[usize]) -> String {
    seen.iter().map(usize::to_string).collect::<Vec<_>>().join("/")
}

fn place<'a>(packs: &'a Packs, label: Label, knob: &'a Knob) -> (&'static str, &'a str) {
    match knob {
        Knob::Cue(index) => ("cue", &packs.cues[*index as usize].meta.id),
        Knob::Lexicon(index) => ("lexicon", &packs.lexicon[*index as usize].meta.id),
        Knob::Formula(name) => (label.formula(), name),
        Knob::Quiet(name) => ("quiet", name),
    }
}

/// An overlay pack: every entry whose weight changed, whole, and the proposed words in a file of their own.
fn write(folder: &Path, learned: &Learned, knowledge: &Knowledge, label: Label) -> Result<(), Failure> {
    let packs = &knowledge.packs;
    std::fs::create_dir_all(folder)?;
    let mut cues = Vec::new();
    let mut lexicon = Vec::new();
    let known = |id: &str| packs.formula.iter().find(|entry| entry.meta.id == id).map(|entry| entry.terms.clone()).unwrap_or_default();
    let mut terms = known(label.formula());
    let mut quiet = known("quiet");
    for Change { knob, after, .. } in &learned.changes {
        match knob {
            Knob::Cue(index) => {
                let entry = &packs.cues[*index as usize];
                let mut map = head(&entry.meta);
                put(&mut map, "family", entry.family.name());
                put(&mut map, "weight", *after);
                if let Some(mood) = entry.mood {
                    put(&mut map, "mood", mood.name());
                }
                list(&mut map, "beside", entry.beside.iter().map(|family| family.name()));
                patterns(&mut map, &entry.patterns);
                cues.push(Value::Mapping(map));
            }
            Knob::Lexicon(index) => {
                let entry = &packs.lexicon[*index as usize];
                let mut map = head(&entry.meta);
                put(&mut map, "weight", *after);
                patterns(&mut map, &entry.patterns);
                lexicon.push(Value::Mapping(map));
            }
            Knob::Formula(name) => {
                terms.insert(name.to_string(), *after);
            }
            Knob::Quiet(name) => {
                quiet.insert(name.to_string(), *after);
            }
        }
    }
    terms.extend(learned.bounds.iter().map(|(name, _, after)| ((*name).to_owned(), *after)));
    let mut formulas = vec![formula(label.formula(), terms)];
    if label == Label::Sentiment && !quiet.is_empty() {
        formulas.push(formula("quiet", quiet));
    }

    let mut manifest = Mapping::new();
    for (key, value) in [("name", "learned"), ("version", "0.1.0"), ("language", "en")] {
        put(&mut manifest, key, value);
    }
    save(
        &folder.join("pack.yaml"),
        "# Weights and words learned from labelled messages. Read each line, delete what you don't accept.\n",
        &manifest,
    )?;
    let mut weights = Mapping::new();
    for (kind, entries) in [("cues", cues), ("lexicon", lexicon)] {
        if !entries.is_empty() {
            put(&mut weights, kind, entries);
        }
    }
    put(&mut weights, "formula", formulas);
    save(&folder.join("weights.yaml"), "# Entries whose weight changes; nothing else in them does.\n", &weights)?;
    let proposals: Vec<Value> = learned
        .proposals
        .iter()
        .map(|proposal| {
            let mut map = Mapping::new();
            put(&mut map, "id", format!("learned-{}", proposal.words.replace(|c: char| !c.is_ascii_alphanumeric(), "-").trim_matches('-')));
            put(&mut map, "weight", proposal.weight);
            put(&mut map, "any", vec![Value::from(proposal.words.clone())]);
            put(
                &mut map,
                "why",
                format!(
                    "in {} messages ({}); read right {} -> {}",
                    counts(&proposal.seen),
                    label.names().join("/"),
                    proposal.right.0,
                    proposal.right.1
                ),
            );
            Value::Mapping(map)
        })
        .collect();
    if !proposals.is_empty() && label == Label::Sentiment {
        let mut words = Mapping::new();
        put(&mut words, "lexicon", proposals);
        save(
            &folder.join("words.yaml"),
            "# Proposed words. Keep those that mean what the numbers say in any message, group them, delete the rest.\n",
            &words,
        )?;
    }
    Ok(())
}

fn formula(id: &str, terms: impl IntoIterator<Item = (String, f64)>) -> Value {
    let mut map = Mapping::new();
    put(&mut map, "id", id);
    put(&mut map, "why", "fitted to labelled messages by `heard pack learn`");
    put(&mut map, "terms", Value::Mapping(terms.into_iter().map(|(name, number)| (Value::from(name), Value::from(number))).collect()));
    Value::Mapping(map)
}

fn head(meta: &Meta) -> Mapping {
    let mut map = Mapping::new();
    put(&mut map, "id", meta.id.as_str());
    for (key, text) in [("why", &meta.why), ("source", &meta.source)] {
        if let Some(text) = text {
            put(&mut map, key, text.as_str());
        }
    }
    list(&mut map, "evidence", meta.evidence.iter().map(|id| id.value.as_str()));
    list(&mut map, "tags", meta.tags.iter().map(String::as_str));
    map
}

fn patterns(map: &mut Mapping, patterns: &Patterns) {
    let texts = |of: &'_ [Placed<String>]| of.iter().map(|one| one.value.clone()).collect::<Vec<_>>();
    for (key, of) in [("any", &patterns.any), ("unless", &patterns.unless), ("hits", &patterns.hits), ("misses", &patterns.misses)] {
        let texts = texts(of);
        list(map, key, texts.iter().map(String::as_str));
    }
}

fn save(path: &Path, comment: &str, map: &Mapping) -> Result<(), Failure> {
    let yaml = serde_yaml::to_string(map).map_err(|error| Failure::new(error.to_string()))?;
    std::fs::write(path, format!("{comment}{yaml}")).map_err(|error| Failure::new(format!("cannot write {}: {error}", path.display())))
}
