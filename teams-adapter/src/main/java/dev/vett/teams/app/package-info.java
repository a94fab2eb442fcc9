/** The app that an administrator uploads to Teams. */
@NullMarked
package dev.vett.teams.app;

import org.jspecify.annotations.NullMarked;
