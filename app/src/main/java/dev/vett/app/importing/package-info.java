/** Guidelines from Word, PDF or Markdown, as Markdown that an official finishes. */
@NullMarked
package dev.vett.app.importing;

import org.jspecify.annotations.NullMarked;
