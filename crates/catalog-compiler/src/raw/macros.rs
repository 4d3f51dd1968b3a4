//! Shorthand for tables with fixed keys and for words with fixed meanings.

/// Declares a struct that mirrors a table: the keys are the names of the fields, with hyphens.
macro_rules! record {
    ($($(#[$doc:meta])* $name:ident { $($(#[$of_field:meta])* $field:ident: $type:ty,)* })*) => {$(
        $(#[$doc])*
        #[derive(Debug)]
        pub(crate) struct $name {
            $($(#[$of_field])* pub(crate) $field: $type,)*
        }

        impl $crate::raw::reader::Read for $name {
            const WHAT: &'static str = "a table";
            const EXAMPLE: &'static str = "{ … }";

            fn read(
                value: toml_span::Value<'_>,
                reader: &mut $crate::raw::reader::Reader<'_>,
            ) -> Option<Self> {
                let mut table = $crate::raw::reader::Table::open(value, reader)?;
                $(let $field = <$type as $crate::raw::reader::Field>::field(
                    &mut table, &stringify!($field).replace('_', "-"), reader,
                );)*
                table.close(reader);
                Some(Self { $($field: $field?,)* })
            }
        }
    )*};
}

/// Declares the words for the values of an enum.
macro_rules! choice {
    ($($type:ident { $($word:literal $value:ident,)* })*) => {$(
        impl $crate::raw::values::Choice for $type {
            const WORDS: &'static [(&'static str, Self)] = &[$(($word, Self::$value),)*];
        }
    )*};
}

pub(super) use choice;
pub(super) use record;
