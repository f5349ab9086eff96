/**
 * The way of an item into the catalogue. Start at {@link org.onewindow.catalogue.publishing.Publishing}; every one of
 * {@link org.onewindow.catalogue.publishing.PublishingRules#ALL} must be satisfied before a version is published, each
 * with the article it rests on. The items of the demonstration come in by the same door: the hand-made ones and those of
 * the families, which {@code FamilyCatalogue} reads. Values are immutable, beans are safe for use by several threads,
 * nothing is null unless marked.
 */
@NullMarked
package org.onewindow.catalogue.publishing;

import org.jspecify.annotations.NullMarked;
