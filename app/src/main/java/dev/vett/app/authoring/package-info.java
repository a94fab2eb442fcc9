/** Work on packs: a new one, one from a document, and what changed between two. */
@NullMarked
package dev.vett.app.authoring;

import org.jspecify.annotations.NullMarked;
