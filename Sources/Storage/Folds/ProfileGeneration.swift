internal import Commerce

/// Profiles side by side in memory, found by their visitor with one look-up and changed in place.
struct ProfileGeneration {
    private var places: [VisitorID: Int] = [:]
    private var profiles: [Profile] = []
    private var isDirty: [Bool] = []
    private var dirty: [Int] = []

    var count: Int { profiles.count }
    var dirtyCount: Int { dirty.count }

    /// The changed profiles, in the order in which they changed first.
    var dirtyProfiles: [Profile] { dirty.map { profiles[$0] } }

    func profile(_ visitor: VisitorID) -> Profile? {
        places[visitor].map { profiles[$0] }
    }

    func place(of visitor: VisitorID) -> Int? { places[visitor] }

    /// Takes in a profile that is not here yet, and says where it stands.
    mutating func add(_ profile: Profile) -> Int {
        let place = profiles.count
        places[profile.visitor] = place
        profiles.append(profile)
        isDirty.append(false)
        return place
    }

    /// Changes the profile at a place, which is dirty then.
    mutating func change<Result>(at place: Int, _ change: (inout Profile) -> Result) -> Result {
        if !isDirty[place] {
            isDirty[place] = true
            dirty.append(place)
        }
        return change(&profiles[place])
    }

    /// Notes that every profile is on disk.
    mutating func markFlushed() {
        for place in dirty { isDirty[place] = false }
        dirty.removeAll(keepingCapacity: true)
    }
}
