"""What holds the rows: texts, workbooks, archives, JSON, XML; bounded, never extracted."""
