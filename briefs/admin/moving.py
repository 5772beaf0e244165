"""Pages that have an address: a new name or slug leaves a redirect."""

from briefs.curation import moved


class MovingAdmin:
    """Mix into the admin of a model whose rows have pages: entities, topics, stories."""

    def save_model(self, request, obj, form, change):
        stored = type(obj)._base_manager.filter(pk=obj.pk).first() if change else None
        old_path = stored.get_absolute_url() if stored else ""
        if "name" in form.changed_data and hasattr(obj, "name_locked"):
            obj.name_locked = True
        super().save_model(request, obj, form, change)
        if stored and {"name", "slug", "kind"} & set(form.changed_data):
            moved(obj, old_path)
