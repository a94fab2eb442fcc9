/** What a user wants, where and for whom; parsed once, so that all platforms agree. */
@NullMarked
package dev.vett.request;

import org.jspecify.annotations.NullMarked;
