/// A category in a ``CatalogueFacts``, counted from 0 without gaps; the owner of the catalogue deals them out.
public typealias CategoryNumber = UInt32
