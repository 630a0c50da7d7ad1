/**
 * What other systems are told: data events in the order in which they were committed, as a feed to read and as signed messages to
 * webhooks. Events are written by the database, in the transaction that they tell of, and never changed; they carry codes and ids,
 * and neither figures nor names of people. A webhook is for one agency and is told what that agency's integrator would be shown.
 */
@NullMarked
package vn.giamngheo.integration;

import org.jspecify.annotations.NullMarked;
