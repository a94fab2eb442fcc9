/** The stable JSON of docs/json.md, and one object a line. */
@NullMarked
package dev.vett.app.json;

import org.jspecify.annotations.NullMarked;
