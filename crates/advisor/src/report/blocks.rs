//! A text to hand on, block by block: written as plain text or as HTML.
//!
//! What it says is decided once (`ticket`); so both say the same.

use super::{Target, words::text};

/// A part of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Block {
    /// What the whole is about.
    Title(String),
    /// What follows is about this.
    Heading(String),
    /// Within that, about this.
    Subheading(String),
    /// A sentence or several.
    Line(String),
    /// A list; an entry with an address leads there.
    List(Vec<Target>),
}

/// An entry of a list that leads nowhere.
pub(super) fn entry(label: &str) -> Target {
    Target { label: label.to_owned(), href: String::new() }
}

/// The blocks as plain text.
pub(super) fn plain(blocks: &[Block]) -> String {
    let mut out = String::new();
    for block in blocks {
        match block {
            Block::Title(line) | Block::Heading(line) | Block::Subheading(line) => {
                if !out.is_empty() {
                    out.push('\n');
                }
                push(&mut out, &[line, "\n"]);
            }
            Block::Line(line) => push(&mut out, &[line, "\n"]),
            Block::List(entries) => {
                for Target { label, href } in entries {
                    // The label of a telephone says the number.
                    let is_said = href.starts_with("tel:") || label.as_str() == href;
                    let address = if is_said { "" } else { href.as_str() };
                    push(&mut out, &["- ", text(&[label, " ", address]).trim_end(), "\n"]);
                }
            }
        }
    }
    out
}

/// The blocks as HTML: what stands inside of `body`.
pub(super) fn html(blocks: &[Block]) -> String {
    let mut out = String::new();
    for block in blocks {
        match block {
            Block::Title(line) => element(&mut out, "h1", line),
            Block::Heading(line) => element(&mut out, "h2", line),
            Block::Subheading(line) => element(&mut out, "h3", line),
            Block::Line(line) => element(&mut out, "p", line),
            Block::List(entries) => {
                out.push_str("<ul>\n");
                for Target { label, href } in entries {
                    if href.is_empty() {
                        element(&mut out, "li", label);
                    } else {
                        let parts = [
                            "<li><a href=\"",
                            &escaped(href),
                            "\">",
                            &escaped(label),
                            "</a></li>\n",
                        ];
                        push(&mut out, &parts);
                    }
                }
                out.push_str("</ul>\n");
            }
        }
    }
    out
}

#[inline(never)]
fn element(out: &mut String, tag: &str, line: &str) {
    push(out, &["<", tag, ">", &escaped(line), "</", tag, ">\n"]);
}

#[inline(never)]
fn push(out: &mut String, parts: &[&str]) {
    for part in parts {
        out.push_str(part);
    }
}

/// The text with the signs that mean something in HTML written so that they do not.
pub(super) fn escaped(line: &str) -> String {
    let mut out = String::new();
    for sign in line.chars() {
        match sign {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            _ => out.push(sign),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{Block, entry, html, plain};
    use crate::report::Target;

    #[test]
    fn nothing_in_a_text_is_taken_for_html() {
        let wild = "a <b> & \"c\" 'd'".to_owned();
        let link = Target { label: wild.clone(), href: "https://x/?a=1&b=\"".to_owned() };
        let blocks = [
            Block::Title(wild.clone()),
            Block::Line(wild.clone()),
            Block::List(vec![entry(&wild), link]),
        ];
        let safe = "a &lt;b&gt; &amp; &quot;c&quot; 'd'";
        let expected = format!(
            "<h1>{safe}</h1>\n<p>{safe}</p>\n<ul>\n<li>{safe}</li>\n<li><a href=\"https://x/?a=1&amp;b=&quot;\">\
             {safe}</a></li>\n</ul>\n"
        );
        assert_eq!(html(&blocks), expected);
        let expected = format!("{wild}\n{wild}\n- {wild}\n- {wild} https://x/?a=1&b=\"\n");
        assert_eq!(plain(&blocks), expected);
    }
}
