package org.parallax.store;

import org.parallax.model.Store;

/** The fake keeps the contract too. */
class FakeStoreTest extends StoreContract {
  @Override
  Store make() {
    return new FakeStore();
  }
}
