"""Which address is which page. The addresses are promises: they are bookmarked, cited and fed to machines."""

app_name = "briefs"

urlpatterns = []
