/** The HTTP host. */
@NullMarked
package dev.vett.app.web;

import org.jspecify.annotations.NullMarked;
