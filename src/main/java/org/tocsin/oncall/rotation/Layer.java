package org.tocsin.oncall.rotation;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tocsin.oncall.roster.Turns;

/**
 * A further layer of a rotation, as stored.
 *
 * @param priority the rotation's own schedule has 0; a layer with a higher one counts first wherever it has somebody
 * @param timezone its own zone, for follow-the-sun rotations
 */
public record Layer(
        int priority, RotationType type, ScheduleConfig schedule, String timezone, List<List<UUID>> participants) {

    /** @param number from 1 on, in the caller's order */
    Turns turns(int number, List<List<UUID>> present) {
        return schedule.turns("layer " + number + " (priority " + priority + ")", ZoneId.of(timezone), present);
    }

    public Map<String, @Nullable Object> view() {
        var view = new LinkedHashMap<String, @Nullable Object>();
        view.put("priority", priority);
        view.put("rotation_type", type);
        view.put("timezone", timezone);
        view.put("schedule_config", schedule.view());
        view.put("participants", participants);
        return view;
    }
}
